#pragma once

#include <algorithm>
#include <vector>

/// The units of text that the fast paths read without ICU: ASCII and the letters of Western and
/// Central European languages.
namespace oars::text {

inline bool is_digit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

/// Of ASCII, Latin-1 Supplement and Latin Extended-A, whose letters are all of one class in the
/// word rules of UAX #29.
inline bool is_latin_letter(char16_t unit) {
  return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ||
         (unit >= 0xC0 && unit <= 0x17F && unit != 0xD7 && unit != 0xF7);
}

/// "_", "@" and ";" are not plain: newer versions of ICU and Unicode treat them in ways of their
/// own.
inline bool is_plain(char16_t unit) {
  return unit < 0x80 ? unit != u'_' && unit != u'@' && unit != u';' : is_latin_letter(unit);
}

/// True if all of the text is plain.
inline bool is_plain(const std::vector<char16_t>& units) {
  return std::ranges::all_of(units, [](char16_t unit) { return is_plain(unit); });
}

}  // namespace oars::text
