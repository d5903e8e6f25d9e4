#include "counted.hpp"

using oars::test::count;
using oars::test::HandCoded;
using oars::test::measure;
using oars::test::profile;
using oars::test::session;

BOOST_AUTO_TEST_SUITE(miti4)

BOOST_AUTO_TEST_CASE(one_reflection_a_volley_and_the_complex_one_wins) {
  HandCoded hand = session();
  hand.counselor("You miss it. Part of you stayed there. You miss it a lot.",
                 {{"reflection.simple", "You miss it."},
                  {"reflection.complex", "Part of you stayed there."},
                  {"reflection.simple", "You miss it a lot."}});
  const auto score = profile(hand, "miti4");
  BOOST_TEST(count(score, "CR") == 1U);
  BOOST_TEST(count(score, "SR") == 0U);
  BOOST_TEST(score.unit == "volley");
}

BOOST_AUTO_TEST_CASE(the_volley_spans_utterances_and_acknowledgements) {
  HandCoded hand = session();
  hand.counselor("The beds were yours.").client("Mm-hmm.");
  hand.counselor("You miss it.", {{"reflection.simple"}});
  hand.counselor("It was where you could breathe.", {{"reflection.complex"}});
  const auto score = profile(hand, "miti4");
  BOOST_TEST(count(score, "CR") == 1U);
  BOOST_TEST(count(score, "SR") == 0U);
}

BOOST_AUTO_TEST_CASE(one_question_a_volley_however_many) {
  HandCoded hand = session();
  hand.counselor("What grew there? Was it big? Who helped?", {{"question.open", "What grew there?"},
                                                              {"question.closed", "Was it big?"},
                                                              {"question.closed", "Who helped?"}});
  BOOST_TEST(count(profile(hand, "miti4"), "Q") == 1U);
}

BOOST_AUTO_TEST_CASE(a_reflection_with_a_tag_counts_as_both) {
  HandCoded hand = session();
  hand.counselor("You miss it, is that right?",
                 {{"reflection.simple"}, {"question.closed", "", {"question.tag"}}});
  const auto score = profile(hand, "miti4");
  BOOST_TEST(count(score, "SR") == 1U);
  BOOST_TEST(count(score, "Q") == 1U);
  BOOST_TEST(*measure(score, "reflection_to_question").value == 1.0);
}

BOOST_AUTO_TEST_CASE(confront_beats_a_question_on_the_same_words_alone) {
  HandCoded hand = session();
  hand.counselor("You call that trying? What happened?",
                 {{"question.closed", "You call that trying?"},
                  {"judgment.criticism", "call that trying"},
                  {"question.open", "What happened?"}});
  auto score = profile(hand, "miti4");
  BOOST_TEST(count(score, "Confront") == 1U);
  BOOST_TEST(count(score, "Q") == 1U);
  hand = session();
  hand.counselor("You call that trying?",
                 {{"question.closed"}, {"judgment.criticism", "call that trying"}});
  score = profile(hand, "miti4");
  BOOST_TEST(count(score, "Confront") == 1U);
  BOOST_TEST(count(score, "Q") == 0U);
}

BOOST_AUTO_TEST_CASE(confront_and_reflection_on_the_same_words_give_no_code) {
  HandCoded hand = session();
  hand.counselor("So you gave up again.",
                 {{"reflection.simple"}, {"judgment.criticism", "gave up again"}});
  const auto score = profile(hand, "miti4");
  BOOST_TEST(count(score, "Confront") == 0U);
  BOOST_TEST(count(score, "SR") == 0U);
}

BOOST_AUTO_TEST_CASE(affirm_beats_reflection_and_permission_beats_question) {
  HandCoded hand = session();
  hand.counselor("You kept at it all summer.", {{"affirmation"}, {"reflection.complex"}});
  hand.client("Well, someone had to water it.");
  hand.counselor("May I add something?",
                 {{"permission"}, {"question.closed", "", {"question.polar"}}});
  const auto score = profile(hand, "miti4");
  BOOST_TEST(count(score, "AF") == 1U);
  BOOST_TEST(count(score, "CR") == 0U);
  BOOST_TEST(count(score, "Seek") == 1U);
  BOOST_TEST(count(score, "Q") == 0U);
  BOOST_TEST(count(score, "MIA") == 2U);
}

BOOST_AUTO_TEST_CASE(what_counts_as_confront_and_persuade) {
  HandCoded hand = session();
  const auto once = [&](const std::string& code) {
    hand.counselor("Some words here.", {{code}}).client("And then it rained for a week.");
  };
  for (const char* code : {"warning", "judgment.criticism", "judgment.confrontation",
                           "judgment.moralizing", "judgment.labeling", "judgment.dismissal",
                           "direction", "advice.without_permission", "advice.with_permission"}) {
    once(code);
  }
  const auto score = profile(hand, "miti4");
  BOOST_TEST(count(score, "Confront") == 5U);  // Dismissal is left uncoded.
  BOOST_TEST(count(score, "Persuade") == 2U);
  BOOST_TEST(count(score, "PWP") == 1U);
  BOOST_TEST(count(score, "MINA") == 7U);
}

BOOST_AUTO_TEST_CASE(no_more_than_eight_codes_a_volley) {
  HandCoded hand = session();
  for (const char* code :
       {"information", "advice.without_permission", "advice.with_permission", "question.open",
        "reflection.simple", "affirmation", "permission", "autonomy", "warning"}) {
    hand.counselor("Some words here.", {{code}});
  }
  const auto score = profile(hand, "miti4");
  std::size_t total = 0;
  for (const auto& entry : score.counts) {
    if (entry.id != "MIA" && entry.id != "MINA") total += entry.value;
  }
  BOOST_TEST(total == 8U);
  BOOST_TEST(count(score, "Confront") == 0U);  // The ninth.
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(misc25)

BOOST_AUTO_TEST_CASE(every_piece_of_evidence_counts) {
  HandCoded hand = session();
  hand.counselor("What grew there? Was it big? You miss it. Part of you stayed there.",
                 {{"question.open", "What grew there?"},
                  {"question.closed", "Was it big?"},
                  {"reflection.simple", "You miss it."},
                  {"reflection.complex", "Part of you stayed there."}});
  const auto score = profile(hand, "misc25");
  for (const char* id : {"OQ", "CQ", "SR", "CR"}) BOOST_TEST(count(score, id) == 1U);
  BOOST_TEST(count(score, "MICO") == 3U);
  BOOST_TEST(score.unit == "sentence");
}

BOOST_AUTO_TEST_CASE(openness_goes_by_form) {
  for (const char* form :
       {"question.polar", "question.alternative", "question.quantity", "question.scale"}) {
    HandCoded hand = session();
    hand.counselor("Can you tell me more?", {{"question.open", "", {form}}});
    BOOST_TEST(count(profile(hand, "misc25"), "OQ") == 0U);
    BOOST_TEST(count(profile(hand, "misc25"), "CQ") == 1U);
    BOOST_TEST(count(profile(hand, "miti3"), "OQ") == 1U);
    BOOST_TEST(count(profile(hand, "plain"), "open_questions") == 1U);
  }
  HandCoded hand = session();
  hand.counselor("Tell me more.", {{"question.open", "", {"question.invitation"}}});
  BOOST_TEST(count(profile(hand, "misc25"), "OQ") == 1U);
}

BOOST_AUTO_TEST_CASE(evidence_for_one_code_that_overlaps_is_one) {
  HandCoded hand = session();
  hand.counselor("You are just lazy and you know it. Shame on you.",
                 {{"judgment.labeling", "just lazy"},
                  {"judgment.criticism", "lazy and you"},
                  {"judgment.criticism", "you know it"},
                  {"judgment.criticism", "Shame on you."}});
  BOOST_TEST(count(profile(hand, "misc25"), "CO") == 2U);
}

BOOST_AUTO_TEST_CASE(permission_is_emphasizing_control) {
  HandCoded hand = session();
  hand.counselor("May I add something?", {{"permission"}, {"question.closed"}});
  const auto score = profile(hand, "misc25");
  BOOST_TEST(count(score, "EC") == 1U);
  BOOST_TEST(count(score, "CQ") == 0U);
}

BOOST_AUTO_TEST_CASE(mico_share) {
  HandCoded hand = session();
  hand.counselor("You miss it. Plant it again. It is up to you.",
                 {{"reflection.simple", "You miss it."},
                  {"direction", "Plant it again."},
                  {"autonomy", "It is up to you."}});
  const auto share = measure(profile(hand, "misc25"), "percent_mico");
  BOOST_TEST(share.base == 3U);
  BOOST_TEST(*share.value == 2.0 / 3.0);
  BOOST_TEST(share.thresholds.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(plain)

BOOST_AUTO_TEST_CASE(utterances_count_once_whatever_they_hold) {
  HandCoded hand = session();
  hand.counselor("What grew there? What else? Was it big?", {{"question.open", "What grew there?"},
                                                             {"question.open", "What else?"},
                                                             {"question.closed", "Was it big?"}});
  hand.counselor("Did you sell it?", {{"question.closed"}});
  hand.counselor("[pause]");
  const auto score = profile(hand, "plain");
  BOOST_TEST(count(score, "open_questions") == 1U);
  BOOST_TEST(count(score, "closed_questions") == 1U);
  BOOST_TEST(count(score, "utterances") == 2U);
  const auto open = measure(score, "percent_open");
  BOOST_TEST(*open.value == 0.5);
  BOOST_TEST(open.base == 2U);
  BOOST_TEST(open.small_sample);
  BOOST_REQUIRE(open.interval.has_value());
  BOOST_TEST(open.interval->low == 0.0945, boost::test_tools::tolerance(1e-3));
  BOOST_TEST(open.interval->high == 0.9055, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(asking_permission_stays_out_of_percent_open) {
  HandCoded hand = session();
  hand.counselor("May I add something?", {{"permission"}, {"question.closed"}});
  hand.counselor("May I? What grew there?", {{"permission", "May I?"},
                                             {"question.closed", "May I?"},
                                             {"question.open", "What grew there?"}});
  const auto score = profile(hand, "plain");
  BOOST_TEST(count(score, "permission") == 2U);
  BOOST_TEST(count(score, "open_questions") == 1U);
  BOOST_TEST(count(score, "closed_questions") == 0U);
  BOOST_TEST(*measure(score, "percent_open").value == 1.0);
}

BOOST_AUTO_TEST_CASE(labels_decide_without_findings) {
  HandCoded hand = session();
  hand.counselor("How come?");
  hand.coded.back().question = oars::Question::open;
  hand.coded.back().reflection = oars::Reflection::complex;
  hand.coded.back().judgment = {"criticism", "labeling"};
  const auto score = profile(hand, "plain");
  BOOST_TEST(count(score, "open_questions") == 1U);
  BOOST_TEST(count(score, "complex_reflections") == 1U);
  BOOST_TEST(count(score, "judgments") == 1U);
  BOOST_TEST(count(score, "criticism") == 1U);
  BOOST_TEST(count(score, "labeling") == 1U);
  BOOST_TEST(count(score, "dismissal") == 0U);
  BOOST_TEST(*measure(score, "judgment_share").value == 1.0);
}

BOOST_AUTO_TEST_SUITE_END()
