#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "transcript/reader.hpp"

namespace oars::transcript {

/// All readers in the order in which they are tried. A new format adds its line here.
const std::vector<Reader>& readers();

/// The reader of that name, or nullptr.
const Reader* find_reader(std::string_view name);

/// Which reader fits a text.
struct Choice {
  const Reader* reader = nullptr;  ///< nullptr if none fits.
  Match match;
  /// The reader that the file's extension names; may differ from `reader` or be nullptr.
  const Reader* by_extension = nullptr;
};

/// The content decides; where it is not clear, the extension of `name` does.
Choice choose_reader(const Sample& sample, std::string_view name);

}  // namespace oars::transcript
