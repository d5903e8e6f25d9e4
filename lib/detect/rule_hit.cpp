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
                const RuleHit& hit) {
  switch (at) {
    case lang::At::anywhere:
    case lang::At::clause:
      return true;
    case lang::At::start:
      return begins_sentence(table, sentence, hit.first);
    case lang::At::whole:
      return begins_sentence(table, sentence, hit.first) && hit.last == sentence.last;
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

bool is_own_voice(const lang::Rule& rule, const TokenTable& table, const Sentence& sentence,
                  std::uint32_t first) {
  return rule.voice == lang::Voice::any || !is_borrowed(table, sentence, first);
}

}  // namespace

void RuleMatcher::match(const TokenTable& table, std::vector<RuleHit>& hits) {
  hits.clear();
  for (std::uint32_t i = 0; i < table.sentences.size(); ++i) match_sentence(table, i, hits);
}

void RuleMatcher::match_sentence(const TokenTable& table, std::uint32_t sentence,
                                 std::vector<RuleHit>& hits) {
  const Sentence& bounds = table.sentences[sentence];
  rules_.index().find_possible(table, bounds, scratch_, possible_);
  possible_clauses(table, bounds, clauses_);
  for (auto next = possible_.begin(); next != possible_.end();) {
    const lang::BookedRule& rule = rules_.rule_of(next->pattern);
    const auto before = hits.size();
    // A rule's patterns are neighbors.
    for (; next != possible_.end(); ++next) {
      if (&rules_.rule_of(next->pattern) != &rule) break;
      add_hits_of(*next, table, sentence, hits);
    }
    if (hits.size() > before && is_guarded(rule, table.match_text_of(bounds))) {
      hits.resize(before);
    }
  }
}

bool RuleMatcher::is_guarded(const lang::BookedRule& rule, std::string_view sentence) const {
  for (auto guard = rule.guards; guard < rule.last; ++guard) {
    const auto pattern = static_cast<std::uint32_t>(guard);
    if (!rules_.index().is_possible(pattern, scratch_)) continue;
    if (rules_.patterns().find(guard, sentence, 0)) return true;
  }
  return false;
}

void RuleMatcher::add_hits_of(const lang::PossiblePattern& possible, const TokenTable& table,
                              std::uint32_t sentence, std::vector<RuleHit>& hits) {
  const std::size_t pattern = possible.pattern;
  const lang::Rule& rule = *rules_.rule_of(pattern).rule;
  if (!form_fits(rule.form, table.sentences[sentence])) return;
  const bool knows_beginning = rules_.index().knows_beginning(possible.pattern);
  if (rule.at == lang::At::anywhere && !knows_beginning) {
    search(pattern, table, sentence, hits);
    return;
  }
  // To try a pattern where it can begin is far cheaper than to search for it.
  const Sentence& bounds = table.sentences[sentence];
  tokens_.clear();
  const auto try_token = [&](std::uint32_t token) {
    if (!knows_beginning ||
        rules_.index().can_begin_at(possible.pattern, table, bounds, token)) {
      tokens_.push_back(token);
    }
  };
  if (rule.at == lang::At::anywhere) {
    for (auto i = possible.first; i < bounds.last; ++i) try_token(i);
  } else {
    for (const auto token : clauses_) try_token(token);
  }
  try_at(tokens_, pattern, table, sentence, hits);
}

void RuleMatcher::try_at(std::span<const std::uint32_t> tokens, std::size_t pattern,
                         const TokenTable& table, std::uint32_t sentence,
                         std::vector<RuleHit>& hits) const {
  const lang::Rule& rule = *rules_.rule_of(pattern).rule;
  const Sentence& bounds = table.sentences[sentence];
  const std::string_view text = table.match_text_of(bounds);
  const std::size_t base = table.tokens[bounds.first].match - 1;
  std::uint32_t from = bounds.first;  // Occurrences do not overlap.
  for (const auto first : tokens) {
    if (first < from) continue;
    const auto end = rules_.patterns().match_at(pattern, text, table.tokens[first].match - base);
    if (!end) continue;
    const RuleHit hit{&rule, sentence, first, token_at(table, bounds, base + *end - 1) + 1};
    from = hit.last;
    if (place_fits(rule.at, table, bounds, hit) && is_own_voice(rule, table, bounds, first)) {
      hits.push_back(hit);
    }
  }
}

void RuleMatcher::search(std::size_t pattern, const TokenTable& table, std::uint32_t sentence,
                         std::vector<RuleHit>& hits) const {
  const lang::Rule& rule = *rules_.rule_of(pattern).rule;
  const Sentence& bounds = table.sentences[sentence];
  const std::string_view text = table.match_text_of(bounds);
  const std::size_t base = table.tokens[bounds.first].match - 1;
  std::size_t from = 0;
  while (const auto found = rules_.patterns().find(pattern, text, from)) {
    const auto first = token_at(table, bounds, base + found->begin);
    const auto last = token_at(table, bounds, base + found->end - 1) + 1;
    from = found->end;
    if (is_own_voice(rule, table, bounds, first)) hits.push_back({&rule, sentence, first, last});
  }
}

}  // namespace oars::detect
