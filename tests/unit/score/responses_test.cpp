#include "score/responses.hpp"

#include <boost/test/unit_test.hpp>

#include "../hand_coded.hpp"

using oars::Response;
using oars::Role;
using oars::test::HandCoded;

namespace {

std::vector<Response> responses(const HandCoded& hand) {
  return oars::score::responses(hand.session, hand.coded);
}

const Response* find(const std::vector<Response>& list, std::string_view move) {
  for (const Response& one : list) {
    if (one.move == move) return &one;
  }
  return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(responses_to_moves)

BOOST_AUTO_TEST_CASE(answers_count_for_every_code_of_the_turn_before) {
  HandCoded hand;
  hand.counselor("You miss her.", {{"reflection.simple"}});
  hand.counselor("What helps?", {{"question.open"}});
  hand.say("Ruben", Role::client, "I am sad and I walk.", {{"feeling", "sad"}});
  hand.coded.back().first_person = 2;
  hand.client("Every day, that is all.");
  hand.counselor("How far?", {{"question.closed"}});
  hand.client("Far.");
  const auto list = responses(hand);
  BOOST_REQUIRE(list.size() == 4U);
  BOOST_TEST(list.front().move == "any");
  BOOST_TEST(list.front().moves == 2U);
  BOOST_TEST(list.front().words == 12U);
  const Response* open = find(list, "question.open");
  BOOST_REQUIRE(open != nullptr);
  BOOST_TEST(open->moves == 1U);
  BOOST_TEST(open->words_per_move == 11.0);
  BOOST_TEST(open->feelings == 100.0 / 11, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(open->first_person == 200.0 / 11, boost::test_tools::tolerance(1e-9));
  BOOST_TEST(open->small_sample);
  BOOST_TEST(find(list, "reflection.simple")->words == 11U);
  BOOST_TEST(find(list, "question.closed")->words == 1U);
}

BOOST_AUTO_TEST_CASE(an_encourager_lets_the_answer_go_on) {
  HandCoded hand;
  hand.counselor("What helps?", {{"question.open"}});
  hand.client("one two");
  hand.counselor("Mm-hmm.", {{"facilitation"}});
  hand.client("three");
  const auto list = responses(hand);
  BOOST_TEST(find(list, "any")->moves == 1U);
  BOOST_TEST(find(list, "question.open")->words == 3U);
}

BOOST_AUTO_TEST_CASE(what_nobody_answers_and_what_answers_nothing_is_left_out) {
  HandCoded hand;
  hand.client("I begin.");
  BOOST_TEST(responses(hand).empty());
  hand.counselor("What helps?", {{"question.open"}});
  BOOST_TEST(responses(hand).empty());
}

BOOST_AUTO_TEST_CASE(judgment_is_one_move_whatever_its_kind) {
  HandCoded hand;
  hand.counselor("Oh, brilliant.", {{"judgment.criticism"}});
  hand.client("Fine then.");
  hand.counselor("It is not that bad.", {{"judgment.dismissal"}});
  hand.client("Whatever.");
  const auto list = responses(hand);
  BOOST_REQUIRE(find(list, "judgment") != nullptr);
  BOOST_TEST(find(list, "judgment")->moves == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
