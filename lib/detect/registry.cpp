#include <algorithm>
#include <array>
#include <set>

#include "detect/behavior.hpp"
#include "detect/detector.hpp"
#include "detect/feelings.hpp"
#include "detect/long_turn.hpp"
#include "detect/pressing_need.hpp"
#include "detect/question.hpp"
#include "detect/reflection.hpp"
#include "detect/rule_skills.hpp"
#include "detect/stacked_questions.hpp"
#include "detect/unexplained_terms.hpp"

namespace oars::detect {
namespace {

/// What rules alone decide and the main behavior goes by, in the order of the findings.
constexpr std::array<std::string_view, 10> kSkills{
    "judgment.", "warning", "direction",   "advice.",   "affirmation",
    "autonomy",  "support", "information", "structure", "facilitation"};
/// What other detectors give, forms and attributes included.
constexpr std::array<std::string_view, 4> kOthers{"question.", "reflection.", "permission",
                                                  "jargon"};

/// Whether a detector of this list gives the code; the pack may have more.
bool is_given(std::string_view code) {
  const auto covers = [&](std::string_view family) { return RuleSkills::covers(family, code); };
  return std::ranges::any_of(kSkills, covers) || std::ranges::any_of(kOthers, covers);
}

}  // namespace

Detectors make_detectors(const lang::Language& language) {
  Detectors detectors;
  detectors.push_back(std::make_unique<QuestionDetector>(language));
  detectors.push_back(std::make_unique<RuleSkills>(language, kSkills));
  detectors.push_back(std::make_unique<PressingNeed>(language));
  detectors.push_back(std::make_unique<ReflectionDetector>(language));
  detectors.push_back(std::make_unique<BehaviorComposer>());
  detectors.push_back(std::make_unique<StackedQuestions>(language));
  detectors.push_back(std::make_unique<Feelings>(language));
  detectors.push_back(std::make_unique<UnexplainedTerms>(language));
  detectors.push_back(std::make_unique<LongTurn>(language));
  // What the others find says nothing of the main behavior.
  std::vector<std::string_view> others;
  for (const auto& code : language.pack().codes) {
    if (!is_given(code.id)) others.push_back(code.id);
  }
  detectors.push_back(std::make_unique<RuleSkills>(language, others));
  return detectors;
}

Detectors make_client_detectors(const lang::Language& language) {
  std::set<std::string_view> codes;
  for (const auto& rule : language.pack().rules) {
    const bool gives = rule.code != lang::kCueCode && rule.code != lang::kNoCode;
    if (rule.speaker != lang::Speaker::counselor && gives) codes.insert(rule.code);
  }
  Detectors detectors;
  detectors.push_back(std::make_unique<Feelings>(language));
  detectors.push_back(
      std::make_unique<RuleSkills>(language, std::vector(codes.begin(), codes.end())));
  return detectors;
}

}  // namespace oars::detect
