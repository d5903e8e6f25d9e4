#include "text/plain_words.hpp"

#include "text/plain_units.hpp"

namespace oars::text {
namespace {

/// Rules WB6, WB7, WB11 and WB12: what stands between two letters, or two digits, and joins them.
bool joins(char16_t before, char16_t middle, char16_t after) {
  if (middle == u'.' || middle == u'\'') {
    return (is_latin_letter(before) && is_latin_letter(after)) ||
           (is_digit(before) && is_digit(after));
  }
  return (middle == u',' || middle == u';') && is_digit(before) && is_digit(after);
}

std::size_t word_end(const std::vector<char16_t>& units, std::size_t begin) {
  auto at = begin + 1;
  while (at < units.size()) {
    if (is_any_of(units[at], kLetter | kDigit)) {
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

void find_plain_words(const std::vector<char16_t>& units, std::vector<WordRange>& words) {
  for (std::size_t at = 0; at < units.size();) {
    if (is_any_of(units[at], kLetter | kDigit)) {
      words.push_back({at, word_end(units, at)});
      at = words.back().end;
    } else {
      ++at;
    }
  }
}

}  // namespace oars::text
