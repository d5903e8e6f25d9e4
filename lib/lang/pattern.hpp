#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lang/pack.hpp"

namespace oars::lang {

/// True for the bytes that words in a pattern are made of.
constexpr bool is_pattern_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// A word of a pattern as it stands there, and the forms that it takes.
struct WordForms {
  std::string stem;
  std::vector<std::string> forms;  ///< `stem` with each of its endings; just that if it has none.
  std::size_t end = 0;             ///< Past the word and its endings in the pattern.
};

/// Reads the word that begins at an offset of a pattern, and the endings that stand in parentheses
/// right behind it.
WordForms word_forms(const std::string& pattern, std::size_t begin);

/// Where the parenthesis that opens at an offset closes; the pattern's last byte if nowhere.
std::size_t matching_parenthesis(const std::string& pattern, std::size_t open);

/// Writes a pack's pattern as a regular expression over TokenTable::match_text: fills in lexicons
/// and gaps, and gives contractions their long form. Throws Error(pack_invalid) at the rule's place
/// for an unknown {name} or an unclosed brace.
std::string to_regex(const std::string& pattern, const Pack& pack, const Rule& rule);

}  // namespace oars::lang
