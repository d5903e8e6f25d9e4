#include "score/profiles.hpp"

#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include "score/score.hpp"

using namespace oars::score;

namespace {

std::set<std::string_view> ids_of_counts(const Profile& profile) {
  std::set<std::string_view> ids;
  for (const CodeRule& code : profile.codes) ids.insert(code.id);
  for (const Total& total : profile.totals) ids.insert(total.id);
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(profile_tables)

BOOST_AUTO_TEST_CASE(are_the_four_in_order) {
  BOOST_TEST(profile_names() == (std::vector<std::string>{"plain", "miti4", "miti3", "misc25"}),
             boost::test_tools::per_element());
  BOOST_TEST(find_profile("miti4")->title == "MITI 4.2.1");
  BOOST_TEST(find_profile("miti5") == nullptr);
}

BOOST_AUTO_TEST_CASE(every_rule_has_a_title_and_a_source) {
  for (const Profile& profile : profiles()) {
    BOOST_TEST_CONTEXT(profile.id) {
      BOOST_TEST(!profile.version.empty());
      for (const CodeRule& code : profile.codes) {
        BOOST_TEST(!code.title.empty());
        BOOST_TEST(!code.source.empty());
        BOOST_TEST(!code.takes.empty());
      }
      for (const Total& total : profile.totals) BOOST_TEST(!total.source.empty());
      for (const MeasureRule& measure : profile.measures) {
        BOOST_TEST(!measure.title.empty());
        BOOST_TEST(!measure.source.empty());
        for (const Cut& cut : measure.cuts) BOOST_TEST(!cut.source.empty());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(refer_only_to_their_own_counts) {
  for (const Profile& profile : profiles()) {
    const auto ids = ids_of_counts(profile);
    BOOST_TEST_CONTEXT(profile.id) {
      BOOST_TEST(ids.size() == profile.codes.size() + profile.totals.size());
      for (const Precedence& rule : profile.precedence) {
        BOOST_TEST(ids.contains(rule.winner));
        BOOST_TEST(ids.contains(rule.loser));
      }
      for (const auto& id : profile.one_of) BOOST_TEST(ids.contains(id));
      for (const Total& total : profile.totals) {
        for (const auto& id : total.parts) BOOST_TEST(ids.contains(id));
      }
      for (const MeasureRule& measure : profile.measures) {
        BOOST_TEST(!ids.contains(measure.id));  // Tables put both side by side.
        for (const auto& id : measure.numerator) BOOST_TEST(ids.contains(id));
        for (const auto& id : measure.denominator) BOOST_TEST(ids.contains(id));
      }
    }
  }
}

/// The published cuts and no others: those of MITI 4.2.1, and the two of MITI 3.1.1 that were read
/// in a peer-reviewed table.
BOOST_AUTO_TEST_CASE(hold_the_verified_cuts_alone) {
  std::set<std::string> cuts;
  for (const Profile& profile : profiles()) {
    for (const MeasureRule& measure : profile.measures) {
      for (const Cut& cut : measure.cuts) {
        cuts.insert(std::string(profile.id) + " " + std::string(measure.id) + " " +
                    std::string(cut.name) + " " + std::to_string(cut.value).substr(0, 4));
      }
    }
  }
  const std::set<std::string> expected = {"miti4 percent_complex fair 0.40",
                                          "miti4 percent_complex good 0.50",
                                          "miti4 reflection_to_question fair 1.00",
                                          "miti4 reflection_to_question good 2.00",
                                          "miti3 percent_open beginning proficiency 0.50",
                                          "miti3 percent_complex beginning proficiency 0.40"};
  BOOST_TEST(cuts == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
