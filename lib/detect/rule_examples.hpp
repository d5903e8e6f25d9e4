#pragma once

#include "detect/rule_hit.hpp"
#include "lang/language.hpp"

namespace oars::detect {

/// Runs rules that have patterns on the lines that they say they hit and do not hit. The language
/// must outlive it. For one thread.
class RuleExamples {
 public:
  explicit RuleExamples(const lang::Language& language);

  /// Whether the rule's patterns hit the example's line.
  bool hits(const lang::Rule& rule, const lang::Example& example);

  /// Throws Error(pack_invalid), at the rule's place, if one misses a line of its `match` or hits
  /// one of its `no_match`: a pack's folder may change the lexicons that other rules stand on.
  void check();

 private:
  void check(const lang::Rule& rule);

  const lang::Language& language_;
  text::Vocabulary vocabulary_;
  text::Segmenter::Worker worker_;
  text::TokenTable table_;
  RuleMatcher of_counselor_;
  RuleMatcher of_client_;
  std::vector<RuleHit> hits_;
};

}  // namespace oars::detect
