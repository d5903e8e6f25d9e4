#include "score/score.hpp"

#include <boost/test/unit_test.hpp>

#include "../hand_coded.hpp"

using oars::Role;
using oars::test::HandCoded;

namespace {

oars::SessionScore score(const HandCoded& hand, const std::vector<std::string>& profiles = {}) {
  return oars::score::score_session(hand.session, hand.coded, profiles);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(session_score)

BOOST_AUTO_TEST_CASE(profiles_come_as_asked) {
  HandCoded hand;
  hand.counselor("Hello there.").client("Hi.");
  BOOST_TEST(score(hand).profiles.size() == 4U);
  const auto two = score(hand, {"misc25", "miti4", "unheard-of"});
  BOOST_REQUIRE(two.profiles.size() == 2U);
  BOOST_TEST(two.profiles[0].id == "misc25");
  BOOST_TEST(two.profile("miti4")->title == "MITI 4.2.1");
  BOOST_TEST(two.profile("plain") == nullptr);
}

BOOST_AUTO_TEST_CASE(without_roles_only_what_needs_none) {
  HandCoded hand;
  hand.say("Speaker 1", Role::unknown, "How was the week?", {{"question.open"}}, 0.0, 2.0);
  hand.say("Speaker 2", Role::unknown, "Long.", {}, 3.0, 4.0);
  const auto result = score(hand);
  BOOST_TEST(!result.roles_known);
  BOOST_TEST(result.profiles.empty());
  BOOST_TEST(result.utterances == 2U);
  BOOST_TEST(result.words == 5U);
  BOOST_TEST(!result.talk.counselor_share.has_value());
  BOOST_TEST(!result.talk.counselor_words_per_turn.has_value());
  BOOST_REQUIRE(result.timing.has_value());
  BOOST_TEST(*result.timing->silence == 1.0);
  BOOST_TEST(!result.timing->response_latency.has_value());
  BOOST_TEST(!result.timing->counselor_words_per_minute.has_value());
}

BOOST_AUTO_TEST_CASE(one_unknown_speaker_makes_roles_unknown) {
  HandCoded hand;
  hand.counselor("Hello there.").say("Speaker 2", Role::unknown, "Hi.");
  BOOST_TEST(score(hand).profiles.empty());
}

BOOST_AUTO_TEST_CASE(an_empty_session_has_nothing) {
  const auto result = score({});
  BOOST_TEST(!result.roles_known);
  BOOST_TEST(result.words == 0U);
  BOOST_TEST(!result.timing.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(talk)

BOOST_AUTO_TEST_CASE(words_turns_and_shares) {
  HandCoded hand;
  hand.counselor("one two three").counselor("four five").counselor("[nods]");
  hand.client("one two three four").client("[coughs]").counselor("six");
  hand.say("Nurse", Role::other, "one two three four five six seven");
  hand.client("five six");
  const auto result = score(hand).talk;
  BOOST_TEST(result.counselor_words == 6U);
  BOOST_TEST(result.client_words == 6U);
  BOOST_TEST(result.counselor_turns == 2U);
  BOOST_TEST(result.client_turns == 2U);
  BOOST_TEST(*result.counselor_share == 0.5);
  BOOST_TEST(*result.counselor_words_per_turn == 3.0);
  BOOST_TEST(*result.client_words_per_turn == 3.0);
  BOOST_TEST(result.longest_counselor_turn == 5U);
}

BOOST_AUTO_TEST_CASE(no_share_without_a_client) {
  HandCoded hand;
  hand.counselor("one two three");
  const auto result = score(hand);
  BOOST_TEST(result.roles_known);
  BOOST_TEST(!result.talk.counselor_share.has_value());
  BOOST_TEST(!result.talk.client_words_per_turn.has_value());
  BOOST_TEST(*result.talk.counselor_words_per_turn == 3.0);
}

BOOST_AUTO_TEST_CASE(a_silent_client_has_a_share_and_no_words_a_turn) {
  HandCoded hand;
  hand.counselor("one two three").client("[crying]");
  const auto result = score(hand).talk;
  BOOST_TEST(*result.counselor_share == 1.0);
  BOOST_TEST(!result.client_words_per_turn.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(timing)

BOOST_AUTO_TEST_CASE(latency_silence_overlap_and_pace) {
  HandCoded hand;
  hand.client("one two", 0.0, 2.0).counselor("one two three", {}, 3.0, 5.0);  // gap 1
  hand.client("three four", 4.5, 7.0).counselor("four", {}, 7.5, 8.0);        // gap 0.5
  hand.client("five six", 8.0, 9.0).counselor("five six", {}, 12.0, 13.0);    // gap 3
  const auto result = *score(hand).timing;
  BOOST_TEST(*result.response_latency == 1.0);
  BOOST_TEST(*result.silence == 4.5);
  BOOST_TEST(*result.overlap == 0.5);
  BOOST_TEST(*result.counselor_words_per_minute == 6.0 * 60.0 / 3.5);
  BOOST_TEST(*result.client_words_per_minute == 6.0 * 60.0 / 5.5);
}

BOOST_AUTO_TEST_CASE(an_even_number_of_gaps_has_the_mean_of_the_middle_two) {
  HandCoded hand;
  hand.client("one", 0.0, 1.0).counselor("two", {}, 2.0, 3.0);
  hand.client("one", 3.0, 4.0).counselor("two", {}, 6.0, 7.0);
  BOOST_TEST(*score(hand).timing->response_latency == 1.5);
}

BOOST_AUTO_TEST_CASE(an_overlapping_answer_is_overlap_and_no_latency) {
  HandCoded hand;
  hand.client("one two", 0.0, 4.0).counselor("three", {}, 3.0, 5.0);
  const auto result = *score(hand).timing;
  BOOST_TEST(!result.response_latency.has_value());
  BOOST_TEST(*result.overlap == 1.0);
  BOOST_TEST(*result.silence == 0.0);
}

BOOST_AUTO_TEST_CASE(a_word_inside_a_long_turn_overlaps_once) {
  HandCoded hand;
  hand.client("a long tale", 0.0, 10.0).counselor("mm", {}, 2.0, 3.0).counselor("mm", {}, 5.0, 6.0);
  hand.say("Nurse", Role::other, "sorry", {}, 5.5, 5.8).client("the end", 10.0, 11.0);
  const auto result = *score(hand).timing;
  BOOST_TEST(*result.overlap == 2.0);
  BOOST_TEST(*result.silence == 0.0);
}

BOOST_AUTO_TEST_CASE(starts_alone_give_no_figures) {
  HandCoded hand;
  hand.client("one", 0.0).counselor("two", {}, 5.0);
  const auto result = score(hand).timing;
  BOOST_REQUIRE(result.has_value());
  BOOST_TEST(!result->response_latency.has_value());
  BOOST_TEST(!result->overlap.has_value());
  BOOST_TEST(!result->silence.has_value());
  BOOST_TEST(!result->counselor_words_per_minute.has_value());
  BOOST_TEST(!result->client_words_per_minute.has_value());
}

BOOST_AUTO_TEST_CASE(no_times_no_timing) {
  HandCoded hand;
  hand.client("one").counselor("two");
  BOOST_TEST(!score(hand).timing.has_value());
}

BOOST_AUTO_TEST_CASE(a_gap_across_an_untimed_utterance_is_not_told) {
  HandCoded hand;
  hand.client("one", 0.0, 1.0).client("two").counselor("three", {}, 30.0, 31.0);
  const auto result = *score(hand).timing;
  BOOST_TEST(!result.silence.has_value());
  BOOST_TEST(!result.response_latency.has_value());
}

BOOST_AUTO_TEST_CASE(events_are_silence) {
  HandCoded hand;
  hand.client("one", 0.0, 1.0).client("[sighs]", 1.0, 4.0).counselor("two", {}, 5.0, 6.0);
  const auto result = *score(hand).timing;
  BOOST_TEST(*result.silence == 4.0);
  BOOST_TEST(*result.response_latency == 4.0);
  BOOST_TEST(*result.client_words_per_minute == 60.0);
}

BOOST_AUTO_TEST_CASE(an_utterance_that_ends_before_it_starts_is_untimed) {
  HandCoded hand;
  hand.client("one", 0.0, 1.0).counselor("two three", {}, 8.0, 3.0).client("four", 9.0, 10.0);
  const auto result = *score(hand).timing;
  BOOST_TEST(!result.silence.has_value());
  BOOST_TEST(!result.counselor_words_per_minute.has_value());
  BOOST_TEST(*result.client_words_per_minute == 60.0);
}

BOOST_AUTO_TEST_CASE(where_the_clock_jumps_back_the_count_starts_anew) {
  HandCoded hand;
  hand.client("one", 100.0, 101.0).counselor("two", {}, 102.0, 103.0);
  hand.client("three", 0.0, 1.0).counselor("four", {}, 3.0, 4.0);
  const auto result = *score(hand).timing;
  BOOST_TEST(*result.silence == 3.0);
  BOOST_TEST(*result.overlap == 0.0);
  BOOST_TEST(*result.response_latency == 1.5);
}

BOOST_AUTO_TEST_CASE(no_time_at_all_gives_no_pace) {
  HandCoded hand;
  hand.client("one", 1.0, 1.0).counselor("two", {}, 1.0, 1.0);
  const auto result = *score(hand).timing;
  BOOST_TEST(!result.client_words_per_minute.has_value());
  BOOST_TEST(*result.response_latency == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()
