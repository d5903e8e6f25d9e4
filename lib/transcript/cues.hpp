#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "transcript/notes.hpp"

namespace oars::transcript {

/// A caption as the file has it.
struct Cue {
  double start = 0.0;
  double end = 0.0;
  std::string payload;   ///< Its lines, tags and entities included.
  std::size_t line = 0;  ///< Of its times.
};

/// The first line of a text with a cue's times, if there is one among its first ten lines.
std::string_view first_timing(std::string_view text);

/// Splits WebVTT or SubRip into cues, in the file's order. A line of times begins a cue wherever it
/// stands; one that cannot be read costs its own cue alone.
std::vector<Cue> parse_cues(std::string_view text, Notes& notes);

}  // namespace oars::transcript
