#include "detect/clause.hpp"

#include "lang/word_class.hpp"

namespace oars::detect {
namespace {

using lang::bit;
using lang::WordClass;
using text::Sentence;
using text::TokenTable;

constexpr auto kLeadIn = bit(WordClass::lead_in);

bool opens(const TokenTable& table, const Sentence& sentence, std::uint32_t token) {
  return token == sentence.first || table.tokens[token].has(text::kAfterPause) ||
         table.tokens[token - 1].is(bit(WordClass::conjunction));
}

}  // namespace

std::uint32_t skip_lead_ins(const TokenTable& table, const Sentence& sentence,
                            std::uint32_t first) {
  while (first + 1 < sentence.last) {
    const auto& token = table.tokens[first];
    const auto& next = table.tokens[first + 1];
    if (token.is(kLeadIn)) {
      ++first;
    } else if (token.is(lang::any_of(WordClass::you, WordClass::first_person)) &&
               next.is(bit(WordClass::filler_phrase)) && first + 2 < sentence.last &&
               table.tokens[first + 2].has(text::kAfterPause)) {
      first += 2;  // "you know, ...", "I mean, ..."
    } else {
      break;
    }
  }
  return first;
}

bool begins_sentence(const TokenTable& table, const Sentence& sentence, std::uint32_t token) {
  return token == sentence.first || token == skip_lead_ins(table, sentence, sentence.first);
}

bool begins_clause(const TokenTable& table, const Sentence& sentence, std::uint32_t token) {
  for (auto i = token;; --i) {
    if (opens(table, sentence, i)) return true;
    if (!table.tokens[i - 1].is(kLeadIn)) return false;
  }
}

void ClauseStarts::find(const TokenTable& table) {
  tokens_.clear();
  ends_.clear();
  for (const Sentence& sentence : table.sentences) {
    find_in(table, sentence);
    ends_.push_back(static_cast<std::uint32_t>(tokens_.size()));
  }
}

void ClauseStarts::find_in(const TokenTable& table, const Sentence& sentence) {
  for (auto i = sentence.first; i < sentence.last; ++i) {
    if (!opens(table, sentence, i)) continue;
    const auto start = skip_lead_ins(table, sentence, i);
    if (tokens_.empty() || tokens_.back() < start) tokens_.push_back(start);
  }
}

}  // namespace oars::detect
