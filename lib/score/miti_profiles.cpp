#include "score/profiles.hpp"

namespace oars::score {
namespace {

constexpr std::string_view kMiti4 =
    "MITI 4.2.1 (Moyers, Manuel & Ernst 2014, rev. 2015), behavior counts";
constexpr std::string_view kMiti4Measures = "MITI 4.2.1, summary scores";
constexpr std::string_view kMiti4Cuts = "MITI 4.2.1, expert opinion of its authors, without norms";

constexpr std::string_view kMiti3 = "MITI 3.1.1 (Moyers, Martin, Manuel, Miller & Ernst 2010)";
constexpr std::string_view kMiti3Measures = "MITI 3.1.1, summary scores; formula as in PMC3496395";
constexpr std::string_view kMiti3Cuts = "MITI 3.1.1 as given in BMC Public Health 2012;12:348";

/// Dismissal is not among the sources of Confront: minimizing is often left uncoded in MITI 4, and
/// where in doubt the manual asks for no code.
std::vector<CodeRule> miti4_codes() {
  return {
      {"GI", "Giving information", kMiti4, {{"information"}}},
      {"Persuade",
       "Persuade (advice without permission, directions)",
       kMiti4,
       {{"advice.without_permission"}, {"direction"}}},
      {"PWP",
       "Persuade with permission (advice with permission)",
       kMiti4,
       {{"advice.with_permission"}}},
      {"Q", "Question (open or closed)", kMiti4, {{"question.open"}, {"question.closed"}}},
      {"SR", "Simple reflection", kMiti4, {{"reflection.simple"}}},
      {"CR", "Complex reflection", kMiti4, {{"reflection.complex"}}},
      {"AF", "Affirm", kMiti4, {{"affirmation"}}},
      {"Seek",
       "Seeking collaboration (asking permission, asking for the client's view)",
       kMiti4,
       {{"permission"}, {"collaboration"}}},
      {"Emphasize", "Emphasizing autonomy", kMiti4, {{"autonomy"}}},
      {"Confront",
       "Confront (possible: warning, criticism, confrontation, moralizing, labeling)",
       kMiti4,
       {{"warning"},
        {"judgment.criticism"},
        {"judgment.confrontation"},
        {"judgment.moralizing"},
        {"judgment.labeling"}}},
  };
}

/// Stated by the manual for one utterance; here, for the same words. "Confront or reflection,
/// unsure: no code" is why these two cancel each other.
std::vector<Precedence> miti4_precedence() {
  return {{"PWP", "Persuade"},   {"AF", "SR"},      {"AF", "CR"},       {"Seek", "Q"},
          {"Seek", "Emphasize"}, {"Confront", "Q"}, {"Confront", "SR"}, {"Confront", "CR"},
          {"SR", "Confront"},    {"CR", "Confront"}};
}

std::vector<MeasureRule> miti4_measures() {
  return {
      {"percent_complex",
       "Complex share of reflections (%CR)",
       kMiti4Measures,
       true,
       {"CR"},
       {"SR", "CR"},
       {{"fair", 0.4, kMiti4Cuts}, {"good", 0.5, kMiti4Cuts}}},
      {"reflection_to_question",
       "Reflections per question (R:Q)",
       kMiti4Measures,
       false,
       {"SR", "CR"},
       {"Q"},
       {{"fair", 1.0, kMiti4Cuts}, {"good", 2.0, kMiti4Cuts}}},
  };
}

}  // namespace

Profile miti4_profile() {
  return {
      .id = "miti4",
      .version = "2",
      .title = "MITI 4.2.1",
      .unit = Unit::volley,
      .codes = miti4_codes(),
      .precedence = miti4_precedence(),
      .one_of = {"CR", "SR"},
      .most_codes = 8,
      .totals = {{"MIA",
                  "MI adherent (Seek + AF + Emphasize)",
                  kMiti4Measures,
                  {"Seek", "AF", "Emphasize"}},
                 {"MINA",
                  "MI non-adherent (Confront + Persuade)",
                  kMiti4Measures,
                  {"Confront", "Persuade"}}},
      .measures = miti4_measures(),
  };
}

/// How MITI 3 collapses codes over a volley is not known here from its own text, so each piece of
/// evidence counts. Its MI-adherent and non-adherent totals are left out for the same reason.
Profile miti3_profile() {
  return {
      .id = "miti3",
      .version = "1",
      .title = "MITI 3.1.1",
      .unit = Unit::sentence,
      .codes = {{"OQ", "Open question", kMiti3, {{"question.open"}}},
                {"CQ", "Closed question", kMiti3, {{"question.closed"}}},
                {"SR", "Simple reflection", kMiti3, {{"reflection.simple"}}},
                {"CR", "Complex reflection", kMiti3, {{"reflection.complex"}}},
                {"GI", "Giving information", kMiti3, {{"information"}}},
                {"Permission",
                 "Asking permission (kept out of the questions)",
                 kMiti3,
                 {{"permission"}}}},
      .precedence = {{"Permission", "OQ"}, {"Permission", "CQ"}},
      .measures = {{"percent_open",
                    "Open share of questions (%OC)",
                    kMiti3Measures,
                    true,
                    {"OQ"},
                    {"OQ", "CQ"},
                    {{"beginning proficiency", 0.5, kMiti3Cuts}}},
                   {"percent_complex",
                    "Complex share of reflections (%CR)",
                    kMiti3Measures,
                    true,
                    {"CR"},
                    {"SR", "CR"},
                    {{"beginning proficiency", 0.4, kMiti3Cuts}}},
                   {"reflection_to_question",
                    "Reflections per question (R:Q)",
                    kMiti3Measures,
                    false,
                    {"SR", "CR"},
                    {"OQ", "CQ"}}},
  };
}

}  // namespace oars::score
