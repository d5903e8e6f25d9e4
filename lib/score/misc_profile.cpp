#include "score/profiles.hpp"

namespace oars::score {
namespace {

constexpr std::string_view kMisc = "MISC 2.5 (Houck, Moyers, Miller, Glynn & Hallgren)";
constexpr std::string_view kMiscConsistency =
    "MISC 2.5, manual pp. 16 and 47-48, as cited by a public comparison of coded corpora";

/// Forms that MISC takes as closed whatever they invite: "Could you tell me more?", menus, wh-words
/// that ask for a fact or an amount, and rulers.
const std::vector<std::string_view>& closed_forms() {
  static const std::vector<std::string_view> forms = {"question.polar", "question.alternative",
                                                      "question.quantity", "question.scale"};
  return forms;
}

std::vector<CodeRule> misc_codes() {
  return {
      {"OQ", "Open question (by form)", kMisc, {{"question.open", {}, closed_forms()}}},
      {"CQ",
       "Closed question (by form)",
       kMisc,
       {{"question.closed"}, {"question.open", closed_forms(), {}}}},
      {"SR", "Simple reflection", kMisc, {{"reflection.simple"}}},
      {"CR", "Complex reflection", kMisc, {{"reflection.complex"}}},
      {"AF", "Affirm", kMisc, {{"affirmation"}}},
      {"SU", "Support", kMisc, {{"support"}}},
      {"EC", "Emphasize control (with asking permission)", kMisc, {{"autonomy"}, {"permission"}}},
      {"GI", "Giving information", kMisc, {{"information"}}},
      {"ADP", "Advise with permission", kMisc, {{"advice.with_permission"}}},
      {"ADW", "Advise without permission", kMisc, {{"advice.without_permission"}}},
      {"RCP",
       "Raise concern with permission",
       kMisc,
       {{"concern", {"concern.with_permission"}, {}}}},
      {"RCW",
       "Raise concern without permission",
       kMisc,
       {{"concern", {}, {"concern.with_permission"}}}},
      {"WA", "Warn (possible)", kMisc, {{"warning"}}},
      {"DI", "Direct (possible)", kMisc, {{"direction"}}},
      {"CO",
       "Confront (possible: every kind of judgment)",
       kMisc,
       {{"judgment.criticism"},
        {"judgment.confrontation"},
        {"judgment.moralizing"},
        {"judgment.labeling"},
        {"judgment.dismissal"}}},
      {"FA", "Facilitate", kMisc, {{"facilitation"}}},
      {"ST", "Structure", kMisc, {{"structure"}}},
  };
}

}  // namespace

Profile misc25_profile() {
  return {
      .id = "misc25",
      .version = "2",
      .title = "MISC 2.5",
      .unit = Unit::sentence,
      .codes = misc_codes(),
      .precedence = {{"EC", "OQ"}, {"EC", "CQ"}},
      .totals = {{"MICO",
                  "MI consistent (ADP + AF + EC + OQ + RCP + SR + CR + SU)",
                  kMiscConsistency,
                  {"ADP", "AF", "EC", "OQ", "RCP", "SR", "CR", "SU"}},
                 {"MIIN",
                  "MI inconsistent (ADW + CO + DI + RCW + WA)",
                  kMiscConsistency,
                  {"ADW", "CO", "DI", "RCW", "WA"}}},
      .measures =
          {{"percent_open", "Open share of questions", kMisc, true, {"OQ"}, {"OQ", "CQ"}},
           {"percent_complex", "Complex share of reflections", kMisc, true, {"CR"}, {"SR", "CR"}},
           {"reflection_to_question",
            "Reflections per question",
            kMisc,
            false,
            {"SR", "CR"},
            {"OQ", "CQ"}},
           {"percent_mico",
            "MI-consistent share (%MICO)",
            kMiscConsistency,
            true,
            {"MICO"},
            {"MICO", "MIIN"}}},
  };
}

}  // namespace oars::score
