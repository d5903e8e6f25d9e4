#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "detect/detector.hpp"

namespace oars::detect {

/// Skills that the pack's rules decide by themselves: every code of a family becomes a finding, at
/// most one a sentence and code, the most certain rule's.
class RuleSkills : public Detector {
 public:
  /// A family is a code ("warning") or a prefix that ends with a dot ("judgment."); of two that
  /// cover a code, the first has it. Findings come in the families' order.
  RuleSkills(const lang::Language& language, std::span<const std::string_view> families);
  void detect(const Context& context, Draft& draft) const override;

  /// Whether a family holds the code.
  static bool covers(std::string_view family, std::string_view code);

 private:
  std::size_t family_of(const RuleHit& hit) const;
  std::size_t next_family(const std::vector<RuleHit>& hits, std::size_t family) const;
  void detect_family(std::size_t family, const Context& context, Draft& draft) const;

  const std::vector<lang::Rule>& rules_;
  std::vector<std::size_t> family_of_;  // By rule: its family, which are numbered from 1, or 0.
};

}  // namespace oars::detect
