#pragma once

#include "detect/detector.hpp"

namespace oars::detect {

/// Marks turns that ask more than once before the client can answer. Asking leave first, or a check
/// ("Is that right?"), is no second question.
class StackedQuestions : public Detector {
 public:
  /// Throws Error(pack_invalid) if the pack lacks the rules "asking.stacked" and "asking.check".
  explicit StackedQuestions(const lang::Language& language);
  void detect(const Context& context, Draft& draft) const override;

 private:
  bool asks(const Context& context, const Draft& draft, std::uint32_t sentence) const;

  const lang::Rule& rule_;
  const lang::Rule& check_;
};

}  // namespace oars::detect
