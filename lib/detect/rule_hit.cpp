#include "detect/rule_hit.hpp"

#include <algorithm>
#include <optional>

#include "detect/clause.hpp"
#include "detect/voice.hpp"

namespace oars::detect {
namespace {

using text::Sentence;
using text::Token;
using text::TokenTable;

bool form_fits(lang::Form form, const Sentence& sentence) {
  return form == lang::Form::any || (form == lang::Form::question) == sentence.asks();
}

bool place_fits(lang::At at, const TokenTable& table, const Sentence& sentence,
                std::uint32_t first, std::uint32_t last) {
  switch (at) {
    case lang::At::anywhere:
      return true;
    case lang::At::clause:
      return begins_clause(table, sentence, first);
    case lang::At::start:
      return begins_sentence(table, sentence, first);
    case lang::At::whole:
      return begins_sentence(table, sentence, first) && last == sentence.last;
  }
  return false;
}

/// The token whose form begins at an offset of match_text.
std::uint32_t token_at(const TokenTable& table, const Sentence& sentence, std::size_t offset) {
  const auto begin = table.tokens.begin();
  const auto found =
      std::upper_bound(begin + sentence.first, begin + sentence.last, offset,
                       [](std::size_t value, const Token& token) { return value < token.match; });
  return static_cast<std::uint32_t>(found - begin) - 1;
}

}  // namespace

void RuleMatcher::match(const TokenTable& table, std::vector<RuleHit>& hits) {
  hits.clear();
  for (std::uint32_t i = 0; i < table.sentences.size(); ++i) match_sentence(table, i, hits);
}

void RuleMatcher::match_sentence(const TokenTable& table, std::uint32_t sentence,
                                 std::vector<RuleHit>& hits) {
  const std::string_view text = table.match_text_of(table.sentences[sentence]);
  const auto hit_here_by = [&](const lang::Rule& rule) {
    return !hits.empty() && hits.back().rule == &rule && hits.back().sentence == sentence;
  };
  language_.patterns().candidates(text, scratch_);
  // Candidates ascend, and a rule's guards come right after its patterns.
  for (const int candidate : scratch_.candidates) {
    const auto pattern = static_cast<std::size_t>(candidate);
    const auto& owner = language_.owner(pattern);
    const lang::Rule& rule = language_.pack().rules[owner.rule];
    if (!owner.guard) {
      add_hits_of(pattern, table, sentence, hits);
    } else if (hit_here_by(rule) && language_.patterns().find(pattern, text, 0)) {
      while (hit_here_by(rule)) hits.pop_back();
    }
  }
}

void RuleMatcher::add_hits_of(std::size_t number, const TokenTable& table, std::uint32_t sentence,
                              std::vector<RuleHit>& hits) {
  const lang::Rule& rule = language_.pack().rules[language_.owner(number).rule];
  const Sentence& bounds = table.sentences[sentence];
  if (!form_fits(rule.form, bounds)) return;
  const std::string_view text = table.match_text_of(bounds);
  const std::size_t base = table.tokens[bounds.first].match - 1;
  std::size_t from = 0;
  while (const auto found = language_.patterns().find(number, text, from)) {
    const auto first = token_at(table, bounds, base + found->begin);
    const auto last = token_at(table, bounds, base + found->end - 1) + 1;
    from = found->end;
    if (!place_fits(rule.at, table, bounds, first, last)) continue;
    if (rule.voice == lang::Voice::counselor && is_borrowed(table, bounds, first)) continue;
    hits.push_back({&rule, sentence, first, last});
  }
}

}  // namespace oars::detect
