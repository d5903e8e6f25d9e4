#include "detect/voice.hpp"

#include "lang/word_class.hpp"

namespace oars::detect {
namespace {

using lang::bit;
using lang::WordClass;
using text::Token;

/// Whether the one who reports at `verb` is the counselor: "I think", "I would say".
bool counselor_reports(const text::TokenTable& table, const text::Sentence& sentence,
                       std::uint32_t verb) {
  for (auto i = verb; i-- > sentence.first && verb - i <= 3;) {
    const Token& token = table.tokens[i];
    if (token.is(bit(WordClass::subject))) {
      return token.is(bit(WordClass::first_person));
    }
  }
  return false;
}

/// "You know, ...": nothing is reported.
bool is_filler_phrase(const text::TokenTable& table, std::uint32_t verb) {
  return table.tokens[verb].is(bit(WordClass::filler_phrase)) && verb + 1 < table.tokens.size() &&
         table.tokens[verb + 1].has(text::kAfterPause);
}

}  // namespace

bool is_borrowed(const text::TokenTable& table, const text::Sentence& sentence, std::uint32_t first,
                 std::uint32_t reach) {
  if (table.tokens[first].has(text::kQuoted)) return true;
  for (auto i = first; i-- > sentence.first && first - i <= reach;) {
    const Token& token = table.tokens[i];
    if (!token.is(bit(WordClass::reporting)) || is_filler_phrase(table, i)) continue;
    // "Tell me", "say to her": a verb that opens its sentence commands and reports nothing.
    return i > sentence.first && !counselor_reports(table, sentence, i);
  }
  return false;
}

}  // namespace oars::detect
