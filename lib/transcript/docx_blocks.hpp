#pragma once

#include <string_view>

#include <oars/session.hpp>

#include "transcript/reader.hpp"

namespace oars::transcript {

/// True for text in the way of older exports of meetings: a line of times, "0:0:5.1 --> 0:0:8.2",
/// a line with the name, lines of text.
bool has_timed_blocks(std::string_view text);

/// Reads such text; what stands above the first times is front matter.
Session read_timed_blocks(const Source& source);

}  // namespace oars::transcript
