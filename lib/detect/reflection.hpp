#pragma once

#include "detect/detector.hpp"
#include "detect/reflection_cues.hpp"

namespace oars::detect {

/// Reflections: present or not, simple or complex.
///
/// Most reflections have no stem, so the client's own words said back weigh as much as "sounds
/// like". Simple or complex is the least certain code (expert coders agree at kappa .26 and .45),
/// and its confidence says so.
class ReflectionDetector : public Detector {
 public:
  explicit ReflectionDetector(const lang::Language& language);
  void detect(const Context& context, Draft& draft) const override;

 private:
  const lang::Rule& rule_for(const ReflectionCues& cues) const;

  const lang::Rule* echo_;
  const lang::Rule* paraphrase_;
  const lang::Rule* meaning_;
};

}  // namespace oars::detect
