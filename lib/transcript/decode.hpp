#pragma once

#include <string>
#include <string_view>

#include "transcript/notes.hpp"

namespace oars::transcript {

/// Text as the readers want it: valid UTF-8, lines that end in '\n', no NUL, no byte order mark, no
/// zero-width characters, no-break spaces as spaces. Typographic quotes stay.
class Decoded {
 public:
  /// Valid as long as this object and the bytes that were decoded: where nothing had to change, it
  /// is a view of them.
  std::string_view text() const { return is_own_ ? std::string_view(own_) : given_; }
  bool is_own() const { return is_own_; }

  Notes notes;  ///< One for each kind of repair.

 private:
  friend Decoded decode(std::string_view bytes, std::string_view encoding, const std::string& file);

  std::string_view given_;
  std::string own_;
  bool is_own_ = false;
};

/// Decodes by byte order mark, then UTF-16 by where the NULs are, then UTF-8, bytes that are not
/// UTF-8 as Windows-1252 (each by itself). `encoding`, if not empty, is taken instead of what the
/// bytes suggest. `file` is for messages.
/// Throws Error: empty_input (nothing but white space), binary_input, malformed (UTF-16 cut off
/// inside a code unit).
Decoded decode(std::string_view bytes, std::string_view encoding, const std::string& file);

/// The first half of decode(): UTF-8 without a byte order mark, with nothing cleaned yet. A view of
/// `bytes` or, if they are not UTF-8, of `converted`. Throws Error as decode() does, but not
/// empty_input.
std::string_view transcode(std::string_view bytes, std::string_view encoding,
                           const std::string& file, std::string& converted, Notes& notes);

/// The second half: valid UTF-8 without what readers should not have to know about. A view of
/// `text` or, if something had to change, of `cleaned`. The text begins on the line `line`, which
/// is for the notes.
std::string_view clean(std::string_view text, Notes& notes, std::size_t line, std::string& cleaned);

/// True if clean() has nothing to change or note.
bool is_clean(std::string_view text) noexcept;

/// "utf-8", "utf-16le", "utf-16be" or "cp1252".
bool is_encoding(std::string_view name);

}  // namespace oars::transcript
