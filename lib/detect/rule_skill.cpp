#include "detect/rule_skill.hpp"

#include <algorithm>

namespace oars::detect {

bool RuleSkill::covers(const std::string& code) const {
  return family_.ends_with('.') ? code.starts_with(family_) : code == family_;
}

void RuleSkill::detect(const Context& context, Draft& draft) const {
  const auto& hits = context.hits;
  for (const RuleHit& hit : hits) {
    if (!covers(hit.rule->code)) continue;
    // Of several hits with the same code in a sentence, the first of the most certain speaks.
    const bool outdone = std::ranges::any_of(hits, [&](const RuleHit& other) {
      return other.sentence == hit.sentence && other.rule->code == hit.rule->code &&
             (other.rule->confidence > hit.rule->confidence ||
              (other.rule->confidence == hit.rule->confidence && &other < &hit));
    });
    if (outdone) continue;
    draft.coded.findings.push_back(
        make_finding(*hit.rule, context.turn.table, hit.first, hit.last));
  }
}

}  // namespace oars::detect
