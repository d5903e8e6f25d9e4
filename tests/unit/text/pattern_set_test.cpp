#include "text/pattern_set.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

namespace {

using oars::text::PatternSet;

struct Fixture {
  PatternSet set;
  PatternSet::Scratch scratch;
  std::string fault;

  bool is_candidate(int number, std::string_view sentence) {
    set.candidates(sentence, scratch);
    return std::ranges::find(scratch.candidates, number) != scratch.candidates.end();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pattern_set, Fixture)

BOOST_AUTO_TEST_CASE(patterns_match_whole_words_alone) {
  BOOST_REQUIRE(set.add("caf", fault));
  set.compile();
  BOOST_TEST(!set.find(0, " caf\xC3\xA9  ", 0));
  const auto found = set.find(0, " the caf  ", 0);
  BOOST_REQUIRE(found);
  BOOST_TEST(found->begin == 5u);
  BOOST_TEST(found->end == 8u);
}

BOOST_AUTO_TEST_CASE(find_goes_on_from_an_offset) {
  BOOST_REQUIRE(set.add("go", fault));
  set.compile();
  const auto first = set.find(0, " go go  ", 0);
  BOOST_REQUIRE(first);
  const auto second = set.find(0, " go go  ", first->end);
  BOOST_REQUIRE(second);
  BOOST_TEST(second->begin == 4u);
  BOOST_TEST(!set.find(0, " go go  ", second->end));
}

BOOST_AUTO_TEST_CASE(the_prefilter_never_loses_a_match) {
  for (const char* pattern : {"you should", "(a|b) c", "if (?:[^ ]+ ){0,4}you will", "yes"}) {
    BOOST_REQUIRE(set.add(pattern, fault));
  }
  set.compile();
  BOOST_TEST(is_candidate(0, " you should rest  "));
  BOOST_TEST(is_candidate(1, " b c  "));
  BOOST_TEST(is_candidate(2, " if it goes on you will see  "));
  BOOST_TEST(is_candidate(3, " yes  "));
}

BOOST_AUTO_TEST_CASE(the_prefilter_leaves_out_what_cannot_match) {
  BOOST_REQUIRE(set.add("you should rest", fault));
  set.compile();
  BOOST_TEST(!is_candidate(0, " nothing of the kind  "));
}

BOOST_AUTO_TEST_CASE(a_wrong_pattern_is_refused_with_a_reason) {
  BOOST_TEST(!set.add("(open", fault));
  BOOST_TEST(!fault.empty());
}

BOOST_AUTO_TEST_CASE(an_empty_set_matches_nothing) {
  set.compile();
  set.candidates(" anything  ", scratch);
  BOOST_TEST(scratch.candidates.empty());
}

BOOST_AUTO_TEST_SUITE_END()
