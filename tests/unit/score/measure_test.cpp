#include "counted.hpp"

using oars::test::HandCoded;
using oars::test::measure;
using oars::test::profile;
using oars::test::session;

BOOST_AUTO_TEST_SUITE(measures)

BOOST_AUTO_TEST_CASE(are_absent_where_undefined) {
  HandCoded hand = session();
  hand.counselor("The clinic opens at eight.", {{"information"}});
  for (const char* name : {"miti4", "miti3", "misc25"}) {
    for (const auto& entry : profile(hand, name).measures) {
      BOOST_TEST(!entry.value.has_value());
      BOOST_TEST(!entry.interval.has_value());
      BOOST_TEST(entry.base == 0U);
      BOOST_TEST(!entry.small_sample);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_zero_share_is_not_absent) {
  HandCoded hand = session();
  hand.counselor("Was it big?", {{"question.closed"}});
  const auto ratio = measure(profile(hand, "miti4"), "reflection_to_question");
  BOOST_TEST(*ratio.value == 0.0);
  BOOST_TEST(!ratio.interval.has_value());
}

BOOST_AUTO_TEST_CASE(ten_is_no_small_sample) {
  HandCoded hand = session();
  for (int i = 0; i < 9; ++i) hand.counselor("What else?", {{"question.open"}});
  BOOST_TEST(measure(profile(hand, "miti3"), "percent_open").small_sample);
  hand.counselor("What else?", {{"question.open"}});
  BOOST_TEST(!measure(profile(hand, "miti3"), "percent_open").small_sample);
}

BOOST_AUTO_TEST_CASE(carry_their_thresholds) {
  HandCoded hand = session();
  hand.counselor("The clinic opens at eight.");
  const auto complex = measure(profile(hand, "miti4"), "percent_complex");
  BOOST_REQUIRE(complex.thresholds.size() == 2U);
  BOOST_TEST(complex.thresholds[0].name == "fair");
  BOOST_TEST(complex.thresholds[0].value == 0.4);
  BOOST_TEST(complex.thresholds[1].name == "good");
  BOOST_TEST(complex.thresholds[1].value == 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
