#include "score/volley.hpp"

#include <boost/test/unit_test.hpp>

#include "../hand_coded.hpp"

using oars::test::HandCoded;

namespace {

std::vector<std::vector<std::size_t>> volleys(const HandCoded& hand) {
  return oars::score::volleys(hand.session, hand.coded);
}

using Expected = std::vector<std::vector<std::size_t>>;

bool acknowledges(const std::string& text) {
  HandCoded hand;
  hand.client(text);
  return oars::score::is_acknowledgement(hand.session.utterances[0], hand.coded[0]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(volley)

BOOST_AUTO_TEST_CASE(a_substantive_client_turn_ends_it) {
  HandCoded hand;
  hand.counselor("Hello there.").counselor("Take your time.").client("I slept badly all week.");
  hand.counselor("Mm.");
  BOOST_TEST((volleys(hand) == Expected{{0, 1}, {3}}));
}

BOOST_AUTO_TEST_CASE(a_bare_acknowledgement_does_not_end_it) {
  HandCoded hand;
  hand.counselor("The clinic opens at eight.").client("Mm-hmm.").counselor("It closes at five.");
  BOOST_TEST((volleys(hand) == Expected{{0, 2}}));
}

BOOST_AUTO_TEST_CASE(the_same_word_answering_a_question_ends_it) {
  HandCoded hand;
  hand.counselor("Did the walk help?", {{"question.closed"}}).client("Yeah.");
  hand.counselor("Good to know.");
  BOOST_TEST((volleys(hand) == Expected{{0}, {2}}));
}

BOOST_AUTO_TEST_CASE(the_same_word_answering_a_reflection_ends_it) {
  HandCoded hand;
  hand.counselor("The evenings drag on for you.", {{"reflection.simple"}}).client("Right.");
  hand.counselor("Let us look at the plan.");
  BOOST_TEST((volleys(hand) == Expected{{0}, {2}}));
}

BOOST_AUTO_TEST_CASE(the_same_word_granting_permission_ends_it) {
  HandCoded hand;
  hand.counselor("Mind if I share a thought?", {{"permission"}}).client("Sure.");
  hand.counselor("Some people keep a diary.");
  BOOST_TEST((volleys(hand) == Expected{{0}, {2}}));
}

BOOST_AUTO_TEST_CASE(an_answered_volley_stays_ended) {
  HandCoded hand;
  hand.counselor("Did it help?", {{"question.closed"}}).client("Yeah.").client("Mm-hmm.");
  hand.counselor("Fine.");
  BOOST_TEST((volleys(hand) == Expected{{0}, {3}}));
}

BOOST_AUTO_TEST_CASE(a_facilitation_code_makes_an_acknowledgement_in_any_language) {
  HandCoded hand;
  hand.counselor("The clinic opens at eight.");
  hand.say("Ruben", oars::Role::client, "Jaja, stimmt schon", {{"facilitation"}});
  hand.counselor("It closes at five.");
  BOOST_TEST((volleys(hand) == Expected{{0, 2}}));
}

BOOST_AUTO_TEST_CASE(utterances_without_words_interrupt_nothing) {
  HandCoded hand;
  hand.counselor("The clinic opens at eight.").client("[coughs]").counselor("[pause]");
  hand.counselor("It closes at five.");
  BOOST_TEST((volleys(hand) == Expected{{0, 3}}));
}

BOOST_AUTO_TEST_CASE(a_third_person_ends_it_too) {
  HandCoded hand;
  hand.counselor("Hello.").say("Nurse", oars::Role::other, "The room is needed at noon.");
  hand.counselor("Thank you.");
  BOOST_TEST((volleys(hand) == Expected{{0}, {2}}));
}

BOOST_AUTO_TEST_CASE(acknowledgements_are_known_in_many_spellings) {
  for (const char* text :
       {"Mm-hmm.", "mhm", "Uh-huh", "Yeah, yeah.", "Oh, okay.", "RIGHT", "I see.", "All right.",
        "Got it", "Yeah…", "mm\xE2\x80\x91hmm", "Yes. [nods]"}) {
    BOOST_TEST(acknowledges(text), text);
  }
}

BOOST_AUTO_TEST_CASE(what_says_more_is_no_acknowledgement) {
  for (const char* text : {"No.", "Yeah but no", "Yeah, yeah, yeah, yeah.", "Okay 5", "ok 是",
                           "I do", "Right--so", "See it", "", "[laughs]"}) {
    BOOST_TEST(!acknowledges(text), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
