#pragma once

#include <cstddef>
#include <string_view>

namespace oars::transcript {

/// What JSON text is made of.
enum class JsonPiece {
  begin_object,
  end_object,
  begin_array,
  end_array,
  comma,
  colon,
  string,       ///< With its quotes.
  open_string,  ///< A string that the text ends in.
  scalar,       ///< A number or a bare word, whether JSON knows it or not.
  unknown,      ///< A character that begins nothing.
  end,
};

/// Walks over JSON text piece by piece, for what a parser of whole documents does not tell: where
/// it is broken, how to mend it, what its beginning holds. Never fails.
class JsonScanner {
 public:
  explicit JsonScanner(std::string_view text) noexcept : text_(text) {}

  JsonPiece next() noexcept;

  /// The current piece as it stands in the text.
  std::string_view piece() const noexcept { return text_.substr(begin_, end_ - begin_); }
  /// Where it begins.
  std::size_t offset() const noexcept { return begin_; }

 private:
  JsonPiece scan_string() noexcept;

  std::string_view text_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace oars::transcript
