#include "text/pattern_set.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using oars::text::PatternSet;

struct Fixture {
  PatternSet set;
  std::string fault;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pattern_set, Fixture)

BOOST_AUTO_TEST_CASE(patterns_match_whole_words_alone) {
  BOOST_REQUIRE(set.add("caf", fault));
  BOOST_TEST(!set.match_at(0, " caf\xC3\xA9  ", 1));
  BOOST_TEST(*set.match_at(0, " the caf  ", 5) == 8u);
}

BOOST_AUTO_TEST_CASE(match_at_tries_one_place) {
  BOOST_REQUIRE(set.add("go( on)?", fault));
  const std::string_view sentence = " you go on go  ";
  BOOST_TEST(!set.match_at(0, sentence, 1));
  BOOST_TEST(*set.match_at(0, sentence, 5) == 10u);
  BOOST_TEST(*set.match_at(0, sentence, 11) == 13u);
}

BOOST_AUTO_TEST_CASE(a_wrong_pattern_is_refused_with_a_reason) {
  BOOST_TEST(!set.add("(open", fault));
  BOOST_TEST(!fault.empty());
}

BOOST_AUTO_TEST_SUITE_END()
