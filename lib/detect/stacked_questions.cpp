#include "detect/stacked_questions.hpp"

#include <algorithm>

namespace oars::detect {

StackedQuestions::StackedQuestions(const lang::Language& language)
    : rule_(language.rule("asking.stacked")), check_(language.rule("asking.check")) {}

bool StackedQuestions::asks(const Context& context, const Draft& draft,
                            std::uint32_t sentence) const {
  const SentenceNote& note = draft.sentences[sentence];
  if (!note.asks_outright(context.turn.table.sentences[sentence]) || note.permission) return false;
  return std::ranges::none_of(context.hits, [&](const RuleHit& hit) {
    return hit.rule == &check_ && hit.sentence == sentence;
  });
}

void StackedQuestions::detect(const Context& context, Draft& draft) const {
  const auto& table = context.turn.table;
  const text::Sentence* first = nullptr;
  const text::Sentence* last = nullptr;
  for (std::uint32_t i = 0; i < table.sentences.size(); ++i) {
    if (asks(context, draft, i)) (first == nullptr ? first : last) = &table.sentences[i];
  }
  if (last == nullptr) return;
  draft.coded.findings.push_back(make_finding(rule_, table, first->first, last->last));
}

}  // namespace oars::detect
