#include "text/plain_sentences.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "text/plain_units.hpp"

namespace oars::text {
namespace {

using Units = std::vector<char16_t>;

bool is_one_of(char16_t unit, std::u16string_view set) {
  return set.find(unit) != std::u16string_view::npos;
}

// The classes of UAX #29, table 4, within plain text.
bool is_lower(char16_t unit) { return is_latin_letter(unit) && u_isULowercase(unit); }
bool is_upper(char16_t unit) { return is_latin_letter(unit) && u_isUUppercase(unit); }
bool is_terminator(char16_t unit) { return is_any_of(unit, kTerminator); }
bool is_line_end(char16_t unit) { return is_any_of(unit, kLineEnd); }
bool closes(char16_t unit) { return is_one_of(unit, u"()[]{}\"'"); }
bool is_space(char16_t unit) { return is_one_of(unit, u" \t\v\f"); }
bool continues(char16_t unit) { return is_one_of(unit, u",-:"); }

/// Rules SB6 and SB7: a full stop inside a number or between a letter and a capital.
bool is_inside_word(const Units& units, std::size_t stop) {
  if (units[stop] != u'.' || stop + 1 == units.size()) return false;
  const char16_t after = units[stop + 1];
  if (is_digit(after)) return true;
  return is_upper(after) && stop > 0 && is_latin_letter(units[stop - 1]);
}

/// Rule SB8: whether the next letter is a small one, with nothing before it that ends a sentence.
bool goes_on_in_lower_case(const Units& units, std::size_t at) {
  const auto next =
      std::find_if(units.begin() + static_cast<std::ptrdiff_t>(at), units.end(),
                   [](char16_t unit) { return is_any_of(unit, kLetter | kTerminator | kLineEnd); });
  return next != units.end() && is_lower(*next);
}

std::size_t after_line_end(const Units& units, std::size_t at) {
  const bool pair = units[at] == u'\r' && at + 1 < units.size() && units[at + 1] == u'\n';
  return at + (pair ? 2 : 1);
}

/// Past the brackets, quotation marks and spaces that belong to a terminator (SB9, SB10).
std::size_t after_terminator(const Units& units, std::size_t at) {
  ++at;
  while (at < units.size() && closes(units[at])) ++at;
  while (at < units.size() && is_space(units[at])) ++at;
  return at;
}

std::size_t sentence_end(const Units& units, std::size_t at) {
  while (at < units.size()) {
    const auto terminator = at++;
    if (!is_any_of(units[terminator], kTerminator | kLineEnd)) continue;
    if (is_line_end(units[terminator])) return after_line_end(units, terminator);
    if (is_inside_word(units, terminator)) continue;
    at = after_terminator(units, terminator);
    if (at == units.size()) break;
    if (is_line_end(units[at])) return after_line_end(units, at);
    const bool goes_on = continues(units[at]) || is_terminator(units[at]) ||  // SB8a
                         (units[terminator] == u'.' && goes_on_in_lower_case(units, at));
    if (!goes_on) return at;
  }
  return units.size();
}

}  // namespace

void find_plain_sentences(const Units& units, std::vector<std::size_t>& ends) {
  for (std::size_t at = 0; at < units.size();) {
    at = sentence_end(units, at);
    ends.push_back(at);
  }
}

}  // namespace oars::text
