#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The text of captions: tags, entities and repeated words.
namespace oars::transcript {

/// What one voice says in a cue.
struct VoiceText {
  std::string voice;  ///< The name in <v Name>; empty outside of one.
  std::string text;   ///< Without tags, entities decoded; lines end in '\n'.
};

/// Splits a cue's payload at its voice tags and takes off tags and entities. Tags that captions do
/// not know, such as <laughter>, stay.
std::vector<VoiceText> parse_payload(std::string payload);

/// How many words at the beginning of `text` repeat the end of `previous`: the longest overlap.
/// Linear in the two lengths.
std::size_t repeated_words(std::string_view previous, std::string_view text);

/// The text without its first `count` words.
std::string_view skip_words(std::string_view text, std::size_t count);

}  // namespace oars::transcript
