#include "text/wide_text.hpp"

#include <unicode/utf16.h>

#include <algorithm>
#include <cstring>

#include "base/each_cpu.hpp"
#include "base/utf8.hpp"

namespace oars::text {
namespace {

constexpr char32_t kRightSingleQuote = 0x2019;
constexpr char kNotAscii = '\x80';
constexpr char32_t kFirstSupplementary = 0x10000;

// Looks at all of it, eight bytes at a time.
bool is_ascii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::uint64_t any = 0;
  for (; text.size() >= sizeof any; text.remove_prefix(sizeof any)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), sizeof eight);
    any |= eight;
  }
  for (const char c : text) any |= static_cast<unsigned char>(c);
  return (any & kHighBits) == 0;
}

// In 16 bits throughout, so that a CPU does many units at once.
OARS_EACH_CPU
void put_into_small_letters(std::span<const char16_t> units, char* small) {
  constexpr std::uint16_t kLetters = 26;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::uint16_t unit = units[i];
    const auto letter = static_cast<std::uint16_t>(unit - u'A');
    const auto folded = static_cast<std::uint16_t>(unit + (letter < kLetters ? 32 : 0));
    small[i] = static_cast<char>(unit < 0x80 ? folded : std::uint16_t{0x80});
  }
}

}  // namespace

void WideText::assign(std::string_view text, std::span<const Event> events) {
  units_.clear();
  bytes_.clear();
  ascii_ = is_ascii(text);
  if (ascii_) {
    assign_ascii(text);
  } else {
    assign_utf8(text);
  }
  blank(events);
  fold_ascii();
}

std::optional<std::string_view> WideText::small_ascii(std::size_t begin, std::size_t end) const {
  const auto small = std::string_view(small_).substr(begin, end - begin);
  if (!ascii_ && small.find(kNotAscii) != small.npos) return std::nullopt;
  return small;
}

// All at once: word by word takes as long again, since words are short.
void WideText::fold_ascii() {
  small_.resize(units_.size());
  put_into_small_letters(units_, small_.data());
}

void WideText::assign_ascii(std::string_view text) { units_.assign(text.begin(), text.end()); }

void WideText::assign_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const base::CodePoint point = base::decode(text, offset);
    push(point.value == kRightSingleQuote ? U'\'' : point.value, offset);
    offset += point.length;
  }
  bytes_.push_back(static_cast<std::uint32_t>(text.size()));
}

void WideText::push(char32_t point, std::size_t offset) {
  const auto byte = static_cast<std::uint32_t>(offset);
  if (point < kFirstSupplementary) {
    units_.push_back(static_cast<char16_t>(point));
  } else {
    units_.push_back(static_cast<char16_t>(U16_LEAD(point)));
    bytes_.push_back(byte);
    units_.push_back(static_cast<char16_t>(U16_TRAIL(point)));
  }
  bytes_.push_back(byte);
}

void WideText::blank(std::span<const Event> events) {
  for (const Event& event : events) {
    const auto unit_at = [&](std::size_t byte) {
      if (ascii_) return std::min(byte, units_.size());
      const auto found = std::lower_bound(bytes_.begin(), bytes_.end(), byte);
      return std::min(static_cast<std::size_t>(found - bytes_.begin()), units_.size());
    };
    const auto first = units_.begin() + static_cast<std::ptrdiff_t>(unit_at(event.span.begin));
    const auto last = units_.begin() + static_cast<std::ptrdiff_t>(unit_at(event.span.end));
    if (first < last) std::fill(first, last, u' ');
  }
}

}  // namespace oars::text
