#include "detect/unexplained_terms.hpp"

#include <algorithm>

namespace oars::detect {

UnexplainedTerms::UnexplainedTerms(const lang::Language& language)
    : terms_("jargon"), explains_(language.rule("jargon.explained")) {}

void UnexplainedTerms::detect(const Context& context, Draft& draft) const {
  const bool explained =
      std::ranges::find(context.hits, &explains_, &RuleHit::rule) != context.hits.end();
  if (!explained) terms_.detect(context, draft);
}

}  // namespace oars::detect
