#include "detect/behavior.hpp"
#include "detect/detector.hpp"
#include "detect/question.hpp"
#include "detect/reflection.hpp"
#include "detect/rule_skill.hpp"

namespace oars::detect {

std::vector<std::unique_ptr<Detector>> make_detectors(const lang::Language& language) {
  std::vector<std::unique_ptr<Detector>> detectors;
  detectors.push_back(std::make_unique<QuestionDetector>(language));
  for (const char* family : {"judgment.", "warning", "direction", "advice.", "affirmation",
                             "autonomy", "support", "information", "structure", "facilitation"}) {
    detectors.push_back(std::make_unique<RuleSkill>(family));
  }
  detectors.push_back(std::make_unique<ReflectionDetector>(language));
  detectors.push_back(std::make_unique<BehaviorComposer>());
  // What these find says nothing of the main behavior.
  for (const char* family : {"self_disclosure", "stigma"}) {
    detectors.push_back(std::make_unique<RuleSkill>(family));
  }
  return detectors;
}

}  // namespace oars::detect
