#pragma once

#include <string>
#include <string_view>

#include "detect/detector.hpp"

namespace oars::detect {

/// A skill that the pack's rules decide by themselves: every code of a family becomes a finding, at
/// most one a sentence and code, the most certain rule's.
class RuleSkill : public Detector {
 public:
  /// `family` is a code ("warning") or a prefix that ends with a dot ("judgment.").
  explicit RuleSkill(std::string_view family) : family_(family) {}
  void detect(const Context& context, Draft& draft) const override;

 private:
  bool covers(const std::string& code) const;

  std::string family_;
};

}  // namespace oars::detect
