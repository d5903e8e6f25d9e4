#include "detect/reflection.hpp"

#include <algorithm>
#include <array>

namespace oars::detect {
namespace {

/// From this share of the client's own words on, a short line is an echo.
constexpr double kEchoShare = 0.75;
constexpr std::size_t kEchoSize = 6;
/// A reflection of this many words goes beyond what was said if at most this share is the client's
/// own; the shorter it is, the fewer of the client's words it may hold.
struct ComplexBound {
  std::size_t size;
  double share;
};
constexpr std::array<ComplexBound, 2> kComplexBounds = {{{14, 0.6}, {8, 0.3}}};

/// So many clauses about the client draw threads together.
constexpr std::size_t kSummaryClauses = 3;

bool adds_words(const ReflectionCues& cues) {
  return cues.you_clauses >= kSummaryClauses ||
         std::ranges::any_of(kComplexBounds, [&](const ComplexBound& bound) {
           return cues.size >= bound.size && cues.overlap.share() <= bound.share;
         });
}

bool adds_meaning(const ReflectionCues& cues) {
  return cues.feeling || cues.contrast || adds_words(cues);
}

}  // namespace

ReflectionDetector::ReflectionDetector(const lang::Language& language)
    : echo_(&language.rule("reflection.echo")),
      paraphrase_(&language.rule("reflection.paraphrase")),
      meaning_(&language.rule("reflection.meaning")) {}

const lang::Rule& ReflectionDetector::rule_for(const ReflectionCues& cues) const {
  const bool complex_stem = cues.stem && cues.stem->rule->code == meaning_->code;
  if (complex_stem || (cues.stem && !adds_words(cues))) return *cues.stem->rule;
  if (cues.size <= kEchoSize && cues.overlap.share() >= kEchoShare) return *echo_;
  return adds_meaning(cues) ? *meaning_ : *paraphrase_;
}

void ReflectionDetector::detect(const Context& context, Draft& draft) const {
  const auto& table = context.turn.table;
  for (std::uint32_t i = 0; i < table.sentences.size(); ++i) {
    const auto statement_last = draft.sentences[i].statement_last;
    const auto first = table.sentences[i].first;
    if (statement_last <= first) continue;
    const auto cues = reflection_cues(context, i, statement_last);
    if (reflection_weight(cues, table) < kReflectionWeight) continue;
    const lang::Rule& rule = rule_for(cues);
    draft.coded.findings.push_back(make_finding(rule, table, first, statement_last));
    if (rule.code == "reflection.complex") {
      draft.coded.reflection = Reflection::complex;
    } else if (draft.coded.reflection == Reflection::none) {
      draft.coded.reflection = Reflection::simple;
    }
  }
}

}  // namespace oars::detect
