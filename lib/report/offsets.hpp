#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace oars::report {

/// From byte offsets into a text as it is kept to offsets into the text as it is written, where
/// each malformed part has become U+FFFD. For well-formed text, nothing changes.
class WrittenOffsets {
 public:
  explicit WrittenOffsets(std::string_view text);

  /// The offset in the written text; an offset inside a malformed part maps to its beginning, one
  /// beyond the end to the end.
  std::size_t operator()(std::size_t offset) const;

 private:
  struct Repair {
    std::size_t begin;  ///< Of the malformed part, in the text as kept.
    std::size_t end;
    std::size_t written_end;  ///< The same end in the written text.
  };
  std::size_t size_;
  std::vector<Repair> repairs_;
};

}  // namespace oars::report
