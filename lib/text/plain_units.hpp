#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

/// The units of text that the fast paths read without ICU: ASCII and the letters of Western and
/// Central European languages.
namespace oars::text {

inline constexpr bool is_digit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

/// Past Latin Extended-A.
inline constexpr std::size_t kPlainUnits = 0x180;

/// What a unit below kPlainUnits is, as bits.
enum PlainClass : std::uint8_t {
  kLetter = 1,
  kDigit = 2,
  kTerminator = 4,
  kLineEnd = 8,
  kPlain = 16,
};

/// The letters are those of ASCII, Latin-1 Supplement and Latin Extended-A, all of one class in the
/// word rules of UAX #29. "_", "@" and ";" are not plain: newer versions of ICU and Unicode treat
/// them in ways of their own.
inline constexpr auto kPlainClasses = [] {
  std::array<std::uint8_t, kPlainUnits> classes{};
  for (char16_t unit = 0; unit < kPlainUnits; ++unit) {
    const bool letter = (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ||
                        (unit >= 0xC0 && unit != 0xD7 && unit != 0xF7);
    const bool plain = unit < 0x80 ? unit != u'_' && unit != u'@' && unit != u';' : letter;
    const bool terminator = unit == u'.' || unit == u'?' || unit == u'!';
    const bool line_end = unit == u'\n' || unit == u'\r';
    classes[unit] = static_cast<std::uint8_t>(
        (letter ? kLetter : 0) | (is_digit(unit) ? kDigit : 0) | (terminator ? kTerminator : 0) |
        (line_end ? kLineEnd : 0) | (plain ? kPlain : 0));
  }
  return classes;
}();

/// True if the unit is of one of the classes; false beyond the table.
inline bool is_any_of(char16_t unit, int classes) {
  return unit < kPlainUnits && (kPlainClasses[unit] & classes) != 0;
}

inline bool is_latin_letter(char16_t unit) { return is_any_of(unit, kLetter); }

inline bool is_plain(char16_t unit) { return is_any_of(unit, kPlain); }

/// True if all of the text is plain.
inline bool is_plain(const std::vector<char16_t>& units) {
  return std::ranges::all_of(units, [](char16_t unit) { return is_plain(unit); });
}

}  // namespace oars::text
