#include <boost/test/unit_test.hpp>

#include <oars/write.hpp>

#include "../hand_coded.hpp"
#include "score/score.hpp"

using oars::test::HandCoded;

namespace {

oars::Analysis analysis(const HandCoded& hand, const std::vector<std::string>& profiles = {}) {
  return {hand.session, hand.coded, oars::score::score_session(hand.session, hand.coded, profiles)};
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(session_json)

BOOST_AUTO_TEST_CASE(an_empty_session_is_whole) {
  BOOST_TEST(
      oars::to_json(oars::Analysis{}) ==
      R"({"schema":"oars.session","schema_version":1,"id":"","source":"","format":"",)"
      R"("speakers":[],"scores":{"roles_known":false,"utterances":0,"words":0,)"
      R"("profiles":{},"talk":{"counselor_words":null,"client_words":null,)"
      R"("counselor_turns":null,"client_turns":null,"counselor_share":null,)"
      R"("counselor_words_per_turn":null,"client_words_per_turn":null,)"
      R"("longest_counselor_turn":null},"clarity":{"words_per_sentence":null,)"
      R"("reading_ease":null,"reading_grade":null},"responses":[],"timing":null},"diagnostics":[],"utterances":[]})"
      "\n");
}

BOOST_AUTO_TEST_CASE(holds_speakers_scores_diagnostics_and_records) {
  HandCoded hand;
  hand.counselor("What grew?", {{"question.open"}}, 0.0, 1.0).client("Red roses.", 1.5, 2.5);
  hand.session.id = "s1";
  hand.session.source = "s1.vtt";
  hand.session.format = "vtt";
  hand.session.speakers[0].role_source = oars::RoleSource::label;
  hand.session.diagnostics.push_back({"time_backward", 7, "Check the times."});
  const auto whole = analysis(hand, {"miti3"});
  const std::string json = oars::to_json(whole);
  BOOST_TEST(holds(json, R"("id":"s1","source":"s1.vtt","format":"vtt","speakers":[)"
                         R"({"label":"Ms. Okafor","role":"counselor","role_source":"label"},)"
                         R"({"label":"Ruben","role":"client","role_source":"none"}])"));
  BOOST_TEST(holds(json,
                   R"("profiles":{"miti3":{"version":"1","title":"MITI 3.1.1",)"
                   R"("unit":"sentence","counts":{"OQ":{"title":"Open question","value":1,)"));
  BOOST_TEST(holds(json, R"("interval":{"low":)"));
  BOOST_TEST(holds(json, R"("base":1,"small_sample":true,"thresholds":[{"name":"beginning )"
                         R"(proficiency","value":0.5,"source":")"));
  BOOST_TEST(holds(json, R"("value":null,"interval":null,"base":0,"small_sample":false)"));
  BOOST_TEST(holds(json, R"("talk":{"counselor_words":2,"client_words":2,"counselor_turns":1,)"
                         R"("client_turns":1,"counselor_share":0.5,"counselor_words_per_turn":2,)"
                         R"("client_words_per_turn":2,"longest_counselor_turn":2})"));
  BOOST_TEST(holds(json, R"("timing":{"response_latency":null,"overlap":0,"silence":0.5,)"
                         R"("counselor_words_per_minute":120,"client_words_per_minute":120})"));
  BOOST_TEST(holds(json, R"("diagnostics":[{"code":"time_backward","line":7,)"
                         R"("message":"Check the times."}])"));
  std::string records = oars::to_jsonl(whole);
  records.pop_back();
  records.replace(records.find('\n'), 1, ",");
  BOOST_TEST(holds(json, "\"utterances\":[" + records + "]}\n"));
}

BOOST_AUTO_TEST_CASE(without_text_nothing_said_is_left) {
  HandCoded hand;
  hand.counselor("What grew?", {{"question.open"}}).client("Red roses.");
  const std::string json = oars::to_json(analysis(hand), {.text = false});
  BOOST_TEST(!holds(json, "grew"));
  BOOST_TEST(!holds(json, "roses"));
}

BOOST_AUTO_TEST_SUITE_END()
