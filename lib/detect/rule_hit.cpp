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
  for (auto next = possible_.begin(); next != possible_.end();) {
    const lang::BookedRule& rule = rules_.rule_of(*next);
    const auto before = hits.size();
    // A rule's patterns are neighbors.
    for (; next != possible_.end(); ++next) {
      if (&rules_.rule_of(*next) != &rule) break;
      add_hits_of(*next, table, sentence, hits);
    }
    if (hits.size() > before && is_guarded(rule, table, bounds)) hits.resize(before);
  }
}

bool RuleMatcher::is_guarded(const lang::BookedRule& rule, const TokenTable& table,
                             const Sentence& sentence) {
  for (auto guard = static_cast<std::uint32_t>(rule.guards); guard < rule.last; ++guard) {
    if (!rules_.index().is_possible(guard, scratch_)) continue;
    for (auto token = sentence.first;; ++token) {
      token = rules_.index().next_beginning(guard, table, sentence, token, scratch_);
      if (token >= sentence.last) break;
      if (rules_.patterns().match_at(guard, table, sentence, token, walk_) != 0) return true;
    }
  }
  return false;
}

void RuleMatcher::add_hits_of(std::uint32_t pattern, const TokenTable& table,
                              std::uint32_t sentence, std::vector<RuleHit>& hits) {
  const lang::Rule& rule = *rules_.rule_of(pattern).rule;
  const Sentence& bounds = table.sentences[sentence];
  if (!form_fits(rule.form, bounds)) return;
  for (auto token = bounds.first;;) {
    token = rules_.index().next_beginning(pattern, table, bounds, token, scratch_);
    if (token >= bounds.last) return;
    const std::uint32_t first = token++;
    if (rule.at != lang::At::anywhere && !begins_clause(table, bounds, first)) continue;
    const auto last = rules_.patterns().match_at(pattern, table, bounds, first, walk_);
    if (last == 0) continue;
    token = last;  // Occurrences do not overlap.
    const RuleHit hit{&rule, sentence, first, last};
    if (place_fits(rule.at, table, bounds, hit) && is_own_voice(rule, table, bounds, first)) {
      hits.push_back(hit);
    }
  }
}

}  // namespace oars::detect
