#include "detect/pressing_need.hpp"

namespace oars::detect {

PressingNeed::PressingNeed(const lang::Language& language)
    : need_(language.rule("advice.need")), direction_(language.rule("direction.need")) {}

void PressingNeed::detect(const Context& /*context*/, Draft& draft) const {
  if (!has_code(draft, "judgment.") && !has_code(draft, "warning")) return;
  for (Finding& finding : draft.coded.findings) {
    if (finding.rule == need_.id) recode_as(direction_, finding);
  }
}

}  // namespace oars::detect
