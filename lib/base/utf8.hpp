#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 as the library reads it. Malformed bytes never throw: each maximal subpart of a broken
/// sequence (Unicode, section 3.9, best practice for U+FFFD) counts as one U+FFFD.
namespace oars::base {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

/// A code point and the bytes that it takes.
struct CodePoint {
  char32_t value = kReplacementCharacter;
  std::size_t length = 0;  ///< In bytes, at least 1.
  bool well_formed = false;
};

/// The code point that begins at `offset`, which must be below text.size().
CodePoint decode(std::string_view text, std::size_t offset) noexcept;

/// The number of ASCII bytes that follow each other from `offset` on.
std::size_t ascii_run(std::string_view text, std::size_t offset) noexcept;

bool is_valid_utf8(std::string_view text) noexcept;

/// Appends a code point; surrogates and values above U+10FFFF become U+FFFD.
void append(std::string& out, char32_t code_point);

/// The text with U+FFFD for each malformed part; equal to the text if it is valid.
std::string repair(std::string_view text);

/// How many code points the repaired text has. Of a prefix, it is the code-point offset of the byte
/// after it.
std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace oars::base
