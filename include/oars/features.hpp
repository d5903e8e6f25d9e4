#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <oars/export.hpp>

/// What a learned coder sees: for training one, in whatever tool. Plain values; safe to read from
/// many threads.
namespace oars {

/// Which features these are: the number grows whenever their meaning changes, and a model is good
/// for one number alone.
OARS_API std::uint32_t feature_version() noexcept;

/// The features of one counselor utterance; see Analyzer::features().
struct UtteranceFeatures {
  std::size_t utterance = 0;  ///< Index into Session::utterances.
  /// Runs of words, endings and matched rules as hashes; the same one can come several times.
  std::vector<std::uint32_t> grams;
  /// Numbers about the line, what rules make of it, and what came before; always as many.
  std::vector<float> cues;
  /// Neither the line nor what came before it has the end of a sentence marked, as speech
  /// recognizers often write. Models hold weights of their own for such lines.
  bool plain = false;
};

}  // namespace oars
