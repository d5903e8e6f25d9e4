#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "transcript/json.hpp"
#include "transcript/room.hpp"

namespace oars::transcript {

/// JSON Lines: a JSON value a line.
class JsonLines {
 public:
  /// Decodes; throws Error as decode() does.
  explicit JsonLines(const Source& source);
  JsonLines(const JsonLines&) = delete;
  JsonLines& operator=(const JsonLines&) = delete;

  /// True if the text is several values in lines and not one value.
  bool fit() const;

  /// About how many lines there are.
  std::size_t expected() const noexcept { return estimate_lines(text_); }

  /// Calls `visit` for each value, which lives as long as the call, with its line, until it returns
  /// false. A line that cannot be mended is noted and left out. Throws Error(malformed) if all are.
  void each(Notes& notes,
            const std::function<bool(JsonValue value, std::size_t line)>& visit) const;

 private:
  std::string owned_;
  std::string_view text_;
  std::string file_;
  Notes notes_;
};

}  // namespace oars::transcript
