#include "text/syllables.hpp"

#include <boost/test/unit_test.hpp>

namespace {

const oars::text::SyllableRule kEnglish{
    .vowels = "aeiouy",
    .silent = {"e", "es", "ed"},
    .sounded = {"le", "les", "ted", "ded", "ces", "ses", "ges"}};

int count(std::string_view word) { return oars::text::syllables(word, kEnglish); }

}  // namespace

BOOST_AUTO_TEST_SUITE(syllables)

BOOST_AUTO_TEST_CASE(groups_of_vowels_count) {
  BOOST_TEST(count("sleep") == 1);
  BOOST_TEST(count("happy") == 2);
  BOOST_TEST(count("ambivalence") == 4);
  BOOST_TEST(count("you") == 1);
}

BOOST_AUTO_TEST_CASE(silent_endings_do_not) {
  BOOST_TEST(count("time") == 1);
  BOOST_TEST(count("times") == 1);
  BOOST_TEST(count("walked") == 1);
  BOOST_TEST(count("the") == 1);
}

BOOST_AUTO_TEST_CASE(some_endings_are_heard) {
  BOOST_TEST(count("table") == 2);
  BOOST_TEST(count("wanted") == 2);
  BOOST_TEST(count("pieces") == 2);
  BOOST_TEST(count("agree") == 2);
}

BOOST_AUTO_TEST_CASE(every_word_has_one) {
  BOOST_TEST(count("hmm") == 1);
  BOOST_TEST(count("20") == 1);
  BOOST_TEST(count("") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
