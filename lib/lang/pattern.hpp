#pragma once

#include <string>

#include "lang/pack.hpp"

namespace oars::lang {

/// True for the bytes that words in a pattern are made of.
constexpr bool is_pattern_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Writes a pack's pattern as a regular expression over TokenTable::match_text: fills in lexicons
/// and gaps, and gives contractions their long form. Throws Error(pack_invalid) at the rule's place
/// for an unknown {name} or an unclosed brace.
std::string to_regex(const std::string& pattern, const Pack& pack, const Rule& rule);

}  // namespace oars::lang
