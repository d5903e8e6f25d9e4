#include "score/profiles.hpp"

namespace oars::score {
namespace {

constexpr std::string_view kCount = "Count of counselor utterances with this code";
constexpr std::string_view kPossible =
    "Count of counselor utterances with this code; words alone show it as possible, tone decides";

std::vector<CodeRule> plain_codes() {
  return {
      {"utterances",
       "Counselor utterances",
       "All counselor utterances with words",
       {{kAnyUtterance}}},
      {"open_questions", "Open questions", kCount, {{"question.open"}}},
      {"closed_questions",
       "Closed questions",
       "Count of counselor utterances with this code; asking permission is counted apart",
       {{"question.closed"}}},
      {"permission", "Asking permission", kCount, {{"permission"}}},
      {"simple_reflections", "Simple reflections", kCount, {{"reflection.simple"}}},
      {"complex_reflections", "Complex reflections", kCount, {{"reflection.complex"}}},
      {"affirmations", "Affirmations", kCount, {{"affirmation"}}},
      {"support", "Support", kCount, {{"support"}}},
      {"autonomy", "Emphasis on the client's choice", kCount, {{"autonomy"}}},
      {"collaboration", "Seeking collaboration", kCount, {{"collaboration"}}},
      {"feelings_named", "Lines that name a feeling", kCount, {{"feeling"}}},
      {"feelings_taken_up", "Feelings of the client taken up", kCount, {{"feeling.taken_up"}}},
      {"feelings_passed_over", "Feelings passed over", kPossible, {{"missed_feeling"}}},
      {"self_disclosures", "Self-disclosures", kCount, {{"self_disclosure"}}},
      {"concerns", "Concerns raised", kCount, {{"concern"}}},
      {"information", "Information", kCount, {{"information"}}},
      {"advice_with_permission", "Advice with permission", kCount, {{"advice.with_permission"}}},
      {"advice_without_permission",
       "Advice without permission",
       kCount,
       {{"advice.without_permission"}}},
      {"warnings", "Warnings", kPossible, {{"warning"}}},
      {"directions", "Directions", kPossible, {{"direction"}}},
      {"judgments",
       "Utterances with possible judgment",
       kPossible,
       {{"judgment.criticism"},
        {"judgment.confrontation"},
        {"judgment.moralizing"},
        {"judgment.labeling"},
        {"judgment.dismissal"}}},
      {"criticism", "Possible criticism", kPossible, {{"judgment.criticism"}}},
      {"confrontation", "Possible confrontation", kPossible, {{"judgment.confrontation"}}},
      {"moralizing", "Possible moralizing", kPossible, {{"judgment.moralizing"}}},
      {"labeling", "Possible labeling", kPossible, {{"judgment.labeling"}}},
      {"dismissal", "Possible dismissal", kPossible, {{"judgment.dismissal"}}},
      {"assumptions", "Possible assumptions", kPossible, {{"assumption"}}},
      {"leading_questions", "Possibly leading questions", kPossible, {{"asking.leading"}}},
      {"stacked_questions", "Turns with several questions", kCount, {{"asking.stacked"}}},
      {"why_questions", "Whys that may blame", kPossible, {{"asking.why"}}},
      {"stigmatizing_terms", "Lines with a term that may stigmatize", kCount, {{"stigma"}}},
      {"unexplained_terms", "Lines with an unexplained term", kCount, {{"jargon"}}},
      {"long_turns", "Turns of over a hundred words", kCount, {{"long_turn"}}},
  };
}

std::vector<MeasureRule> plain_measures() {
  return {
      {"percent_open",
       "Open share of questions",
       "Open / (open + closed), asking permission left out",
       true,
       {"open_questions"},
       {"open_questions", "closed_questions"}},
      {"percent_complex",
       "Complex share of reflections",
       "Complex / (simple + complex)",
       true,
       {"complex_reflections"},
       {"simple_reflections", "complex_reflections"}},
      {"reflection_to_question",
       "Reflections per question",
       "(Simple + complex) / (open + closed), asking permission left out",
       false,
       {"simple_reflections", "complex_reflections"},
       {"open_questions", "closed_questions"}},
      {"judgment_share",
       "Utterances with possible judgment",
       "Utterances with any judgment code / counselor utterances",
       true,
       {"judgments"},
       {"utterances"}},
  };
}

}  // namespace

Profile plain_profile() {
  return {.id = "plain",
          .version = "2",
          .title = "Plain counts",
          .unit = Unit::utterance,
          .codes = plain_codes(),
          .measures = plain_measures()};
}

}  // namespace oars::score
