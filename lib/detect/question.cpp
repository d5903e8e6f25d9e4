#include "detect/question.hpp"

#include <algorithm>

#include "detect/reflection_cues.hpp"

namespace oars::detect {

/// What the rules say of one sentence.
struct SentenceRules {
  const RuleHit* denied = nullptr;  ///< Looks like a question and is none.
  const RuleHit* asked = nullptr;   ///< The last rule that sees a question.
  const RuleHit* permission = nullptr;
  bool judges = false;
};

namespace {

/// Asks whether what was just said is right.
constexpr std::string_view kCheck = "question.reaction";
constexpr std::string_view kNotAQuestion = "question.not.";
SentenceRules rules_of(const Context& context, std::uint32_t sentence) {
  SentenceRules rules;
  for (const RuleHit& hit : context.hits) {
    if (hit.sentence != sentence) continue;
    if (hit.rule->code.starts_with("judgment.")) rules.judges = true;
    if (hit.rule->id.starts_with(kNotAQuestion)) {
      rules.denied = &hit;
    } else if (hit.gives("permission")) {
      rules.permission = &hit;
    } else if (hit.rule->code.starts_with("question.")) {
      if (!rules.asked || rules.asked->first <= hit.first) rules.asked = &hit;
    }
  }
  return rules;
}

/// A statement with a question mark: a judgment or a reflection is none the less one.
bool only_states(const Context& context, std::uint32_t index, const SentenceRules& rules) {
  const auto& table = context.turn.table;
  if (rules.judges) return true;
  const auto cues = reflection_cues(context, index, table.sentences[index].last);
  return reflection_weight(cues, table) >= kPlainReflectionWeight;
}

/// The last clause governs; a rule that sees the same clause knows more than its syntax tells.
bool by_rule(const SentenceRules& rules, const std::optional<FormMatch>& form) {
  return rules.asked &&
         (!form || form->first <= rules.asked->last || form->form == QuestionForm::declarative);
}

}  // namespace

QuestionDetector::QuestionDetector(const lang::Language& language)
    : alternative_(&language.rule("question.alternative")) {
  constexpr std::array<const char*, 7> kRules = {
      "question.wh",  "question.wh-fact",    "question.quantity",   "question.polar",
      "question.tag", "question.elliptical", "question.declarative"};
  std::ranges::transform(kRules, forms_.begin(),
                         [&](const char* id) { return &language.rule(id); });
}

void QuestionDetector::detect(const Context& context, Draft& draft) const {
  const auto count = static_cast<std::uint32_t>(context.turn.table.sentences.size());
  for (std::uint32_t i = 0; i < count; ++i) detect_sentence(context, i, draft);
}

void QuestionDetector::detect_sentence(const Context& context, std::uint32_t index,
                                       Draft& draft) const {
  const auto& table = context.turn.table;
  const auto& sentence = table.sentences[index];
  auto& note = draft.sentences[index];
  note.statement_last = sentence.last;
  const auto rules = rules_of(context, index);
  if (rules.denied) return;
  if (rules.permission) {
    note.permission = true;
    draft.coded.findings.push_back(
        make_finding(*rules.permission->rule, table, rules.permission->first, sentence.last));
  }
  const auto form = question_form(context, index);
  const auto ask = by_rule(rules, form) ? Ask{rules.asked->rule, rules.asked->first}
                                        : ask_of(context, index, form, rules);
  if (!ask.rule) return;
  note.asks = true;
  if (ask.rule->id == kCheck) {
    note.statement_last = ask.first;
  } else if (ask.rule != &rule_of(QuestionForm::declarative)) {
    note.statement_last = sentence.first;
  }
  draft.coded.findings.push_back(make_finding(*ask.rule, table, ask.first, sentence.last));
  draft.coded.question = ask.rule->code == "question.open" ? Question::open : Question::closed;
}

/// What syntax alone makes of the sentence; no rule if it asks nothing.
QuestionDetector::Ask QuestionDetector::ask_of(const Context& context, std::uint32_t index,
                                               const std::optional<FormMatch>& form,
                                               const SentenceRules& rules) const {
  if (!form) return {};
  const auto& table = context.turn.table;
  if (form->form == QuestionForm::declarative && only_states(context, index, rules)) return {};
  const bool menu = form->form == QuestionForm::polar &&
                    offers_alternatives(table, table.sentences[index], form->first);
  return {menu ? alternative_ : &rule_of(form->form), form->first};
}

}  // namespace oars::detect
