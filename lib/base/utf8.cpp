#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace oars::base {
namespace {

// What may follow a lead byte: how long the sequence is, and which second bytes it admits. The
// narrowed second bytes keep out overlong forms, surrogates and values above U+10FFFF (Unicode,
// table 3-7).
struct Lead {
  std::size_t length = 0;  // 0: not a lead byte
  unsigned char second_low = 0x80;
  unsigned char second_high = 0xBF;
};

constexpr Lead lead_of(unsigned char byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  if (byte >= 0xF1 && byte <= 0xF3) return {4};
  return {};
}

constexpr unsigned char byte_at(std::string_view text, std::size_t offset) noexcept {
  return static_cast<unsigned char>(text[offset]);
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t offset) noexcept {
  const unsigned char first = byte_at(text, offset);
  if (first < 0x80) return {first, 1, true};
  const Lead lead = lead_of(first);
  if (lead.length == 0) return {kReplacementCharacter, 1, false};

  char32_t value = first & (0x7Fu >> lead.length);
  for (std::size_t i = 1; i < lead.length; ++i) {
    const unsigned char low = i == 1 ? lead.second_low : 0x80;
    const unsigned char high = i == 1 ? lead.second_high : 0xBF;
    if (offset + i >= text.size()) return {kReplacementCharacter, i, false};
    const unsigned char next = byte_at(text, offset + i);
    if (next < low || next > high) return {kReplacementCharacter, i, false};
    value = (value << 6) | (next & 0x3Fu);
  }
  return {value, lead.length, true};
}

std::size_t ascii_run(std::string_view text, std::size_t offset) noexcept {
  constexpr std::uint64_t kHighBits = 0x8080808080808080u;
  std::size_t end = offset;
  std::uint64_t block = 0;
  while (end + sizeof block <= text.size()) {
    std::memcpy(&block, text.data() + end, sizeof block);
    if ((block & kHighBits) != 0) break;
    end += sizeof block;
  }
  while (end < text.size() && byte_at(text, end) < 0x80) ++end;
  return end - offset;
}

bool is_valid_utf8(std::string_view text) noexcept {
  std::size_t offset = ascii_run(text, 0);
  while (offset < text.size()) {
    const CodePoint point = decode(text, offset);
    if (!point.well_formed) return false;
    offset += point.length;
    offset += ascii_run(text, offset);
  }
  return true;
}

void append(std::string& out, char32_t code_point) {
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (surrogate || code_point > 0x10FFFF) code_point = kReplacementCharacter;
  const auto tail = [&](int shift) {
    out += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
  };
  if (code_point < 0x80) {
    out += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    out += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    out += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string repair(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t run = ascii_run(text, offset);
    out.append(text, offset, run);
    offset += run;
    if (offset == text.size()) break;
    const CodePoint point = decode(text, offset);
    append(out, point.value);
    offset += point.length;
  }
  return out;
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t run = ascii_run(text, offset);
    count += run;
    offset += run;
    if (offset == text.size()) break;
    offset += decode(text, offset).length;
    ++count;
  }
  return count;
}

}  // namespace oars::base
