#pragma once

#include "detect/detector.hpp"

namespace oars::detect {

/// "You need to" beside a judgment or a warning leaves no choice: a direction, and no advice.
class PressingNeed : public Detector {
 public:
  explicit PressingNeed(const lang::Language& language);
  void detect(const Context& context, Draft& draft) const override;

 private:
  const lang::Rule& need_;
  const lang::Rule& direction_;
};

}  // namespace oars::detect
