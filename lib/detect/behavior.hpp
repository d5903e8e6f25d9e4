#pragma once

#include "detect/detector.hpp"

namespace oars::detect {

/// The main behavior of a counselor's utterance, composed from the findings: what most of its words
/// do, and its last question before all. Gives no finding of its own; the others are its evidence.
class BehaviorComposer : public Detector {
 public:
  void detect(const Context& context, Draft& draft) const override;
};

}  // namespace oars::detect
