#pragma once

#include "detect/detector.hpp"

namespace oars::detect {

/// A turn that goes on past a hundred words, found at the utterance that passes them. The limit is
/// a choice of this library; no scheme has a cut.
class LongTurn : public Detector {
 public:
  explicit LongTurn(const lang::Language& language);
  void detect(const Context& context, Draft& draft) const override;

 private:
  const lang::Rule& rule_;
};

}  // namespace oars::detect
