#pragma once

#include "detect/rule_skills.hpp"

namespace oars::detect {

/// Clinical terms by the pack's rules, in turns that do not say what they mean.
class UnexplainedTerms : public Detector {
 public:
  explicit UnexplainedTerms(const lang::Language& language);
  void detect(const Context& context, Draft& draft) const override;

 private:
  RuleSkills terms_;
  const lang::Rule& explains_;
};

}  // namespace oars::detect
