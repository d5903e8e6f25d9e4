#include "score/clarity.hpp"

#include <boost/test/unit_test.hpp>

#include "../hand_coded.hpp"

using oars::test::HandCoded;

namespace {

/// Lines of ten words in two sentences; every word has `syllables`.
HandCoded lines(int count, std::size_t syllables) {
  HandCoded hand;
  for (int i = 0; i < count; ++i) {
    hand.counselor("a b c d e. f g h i j.");
    hand.coded.back().sentences = 2;
    hand.coded.back().syllables = 10 * syllables;
  }
  return hand;
}

oars::Clarity clarity(const HandCoded& hand) {
  return oars::score::clarity(hand.session, hand.coded);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(clarity_of_speech)

BOOST_AUTO_TEST_CASE(formulas_are_fleschs) {
  const auto found = clarity(lines(10, 2));
  BOOST_TEST(*found.words_per_sentence == 5.0);
  BOOST_TEST(*found.reading_ease == 206.835 - 1.015 * 5 - 84.6 * 2,
             boost::test_tools::tolerance(1e-9));
  BOOST_TEST(*found.reading_grade == 0.39 * 5 + 11.8 * 2 - 15.59,
             boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(too_few_words_tell_nothing) {
  const auto found = clarity(lines(9, 1));
  BOOST_TEST(!found.words_per_sentence.has_value());
  BOOST_TEST(!found.reading_ease.has_value());
  BOOST_TEST(!found.reading_grade.has_value());
}

BOOST_AUTO_TEST_CASE(the_client_and_lines_without_punctuation_are_left_out) {
  HandCoded hand = lines(10, 1);
  hand.client("one two three four five six seven");
  hand.coded.back().sentences = 1;
  hand.counselor("no end in sight here");
  BOOST_TEST(*clarity(hand).words_per_sentence == 5.0);
}

BOOST_AUTO_TEST_SUITE_END()
