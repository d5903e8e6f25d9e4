#include "detect/unexplained_terms.hpp"

#include <algorithm>
#include <array>

namespace oars::detect {
namespace {

constexpr std::array<std::string_view, 1> kTerms{"jargon"};

}  // namespace

UnexplainedTerms::UnexplainedTerms(const lang::Language& language)
    : terms_(language, kTerms), explains_(language.rule("jargon.explained")) {}

void UnexplainedTerms::detect(const Context& context, Draft& draft) const {
  const bool explained =
      std::ranges::find(context.hits, &explains_, &RuleHit::rule) != context.hits.end();
  if (!explained) terms_.detect(context, draft);
}

}  // namespace oars::detect
