#include "transcript/unicode_input.hpp"

#include <array>
#include <cstddef>

#include "base/utf8.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F.
constexpr std::array<char32_t, 32> kCp1252{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

char32_t cp1252_character(char byte) noexcept {
  const auto value = static_cast<unsigned char>(byte);
  if (value >= 0x80 && value < 0xA0) return kCp1252[value - 0x80u];
  return value;
}

// Copies what is well formed and hands each malformed part to `mend(offset, length, out)`.
template <typename Mend>
std::string mend_utf8(std::string_view bytes, Mend mend) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  std::size_t copied = 0;
  std::size_t offset = base::ascii_run(bytes, 0);
  while (offset < bytes.size()) {
    const base::CodePoint point = base::decode(bytes, offset);
    if (!point.well_formed) {
      out.append(bytes, copied, offset - copied);
      mend(offset, point.length, out);
      copied = offset + point.length;
    }
    offset += point.length;
    offset += base::ascii_run(bytes, offset);
  }
  out.append(bytes, copied, bytes.size() - copied);
  return out;
}

}  // namespace

std::string from_utf8(std::string_view bytes, Notes& notes) {
  LineCounter lines(bytes);
  return mend_utf8(bytes, [&](std::size_t offset, std::size_t, std::string& out) {
    notes.add(Note::invalid_utf8, lines.line_at(offset));
    base::append(out, base::kReplacementCharacter);
  });
}

std::string from_mixed_utf8(std::string_view bytes, Notes& notes) {
  LineCounter lines(bytes);
  bool stray = false;
  return mend_utf8(bytes, [&](std::size_t offset, std::size_t length, std::string& out) {
    const bool cut_off = !stray && length > 1 && offset + length == bytes.size();
    if (cut_off) {
      notes.add(Note::truncated_character, lines.line_at(offset));
      base::append(out, base::kReplacementCharacter);
      return;
    }
    stray = true;
    notes.add(Note::cp1252_decoded, lines.line_at(offset), length);
    for (std::size_t i = 0; i < length; ++i) base::append(out, cp1252_character(bytes[offset + i]));
  });
}

std::string from_cp1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t offset = 0; offset < bytes.size(); ++offset) {
    const std::size_t run = base::ascii_run(bytes, offset);
    out.append(bytes, offset, run);
    offset += run;
    if (offset < bytes.size()) base::append(out, cp1252_character(bytes[offset]));
  }
  return out;
}

std::string from_utf16(std::string_view bytes, bool big_endian, Notes& notes) {
  const auto unit_at = [&](std::size_t offset) {
    const auto first = static_cast<unsigned char>(bytes[offset]);
    const auto second = static_cast<unsigned char>(bytes[offset + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::string out;
  out.reserve(bytes.size() / 2 + bytes.size() / 8);
  std::size_t line = 1;
  for (std::size_t offset = 0; offset + 1 < bytes.size(); offset += 2) {
    char32_t unit = unit_at(offset);
    if (unit == '\n') ++line;
    if (unit >= 0xD800 && unit <= 0xDFFF) {
      const char32_t low = offset + 3 < bytes.size() ? unit_at(offset + 2) : 0;
      if (unit < 0xDC00 && low >= 0xDC00 && low <= 0xDFFF) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        offset += 2;
      } else {
        notes.add(Note::invalid_utf16, line);
      }
    }
    base::append(out, unit);
  }
  return out;
}

}  // namespace oars::transcript
