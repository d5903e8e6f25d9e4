#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "transcript/notes.hpp"

namespace oars::transcript {

/// Where and how a text breaks the rules of JSON.
struct JsonFault {
  std::size_t offset = 0;
  const char* what = "";  ///< A sentence without its period; never quotes the text.
};

/// The first fault; nullopt if brackets, commas, strings and values are in order.
std::optional<JsonFault> find_json_fault(std::string_view text);

/// The text with what programs often write wrong put right, each with a note: NaN and Infinity
/// become null, commas before a closing bracket go, halves of surrogate pairs become \ufffd. The
/// text begins on the line `line`.
std::string mend_json(std::string_view text, Notes& notes, std::size_t line = 1);

}  // namespace oars::transcript
