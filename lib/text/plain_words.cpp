#include "text/plain_words.hpp"

#include <algorithm>

namespace oars::text {
namespace {

bool is_letter(char16_t unit) {
  return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

bool is_digit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }

/// Rules WB6, WB7, WB11 and WB12: what stands between two letters, or two digits, and joins them.
bool joins(char16_t before, char16_t middle, char16_t after) {
  if (middle == u'.' || middle == u'\'') {
    return (is_letter(before) && is_letter(after)) || (is_digit(before) && is_digit(after));
  }
  return (middle == u',' || middle == u';') && is_digit(before) && is_digit(after);
}

std::size_t word_end(const std::vector<char16_t>& units, std::size_t begin) {
  auto at = begin + 1;
  while (at < units.size()) {
    if (is_letter(units[at]) || is_digit(units[at])) {
      ++at;
    } else if (at + 1 < units.size() && joins(units[at - 1], units[at], units[at + 1])) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

bool find_plain_words(const std::vector<char16_t>& units, std::vector<WordRange>& words) {
  const bool plain = std::ranges::all_of(
      units, [](char16_t unit) { return unit < 0x80 && unit != u'_' && unit != u'@'; });
  if (!plain) return false;
  for (std::size_t at = 0; at < units.size();) {
    if (is_letter(units[at]) || is_digit(units[at])) {
      words.push_back({at, word_end(units, at)});
      at = words.back().end;
    } else {
      ++at;
    }
  }
  return true;
}

}  // namespace oars::text
