#include <boost/test/unit_test.hpp>

#include <oars/write.hpp>

#include "../hand_coded.hpp"

using oars::Analysis;
using oars::Role;
using oars::test::HandCoded;

namespace {

Analysis analysis(HandCoded hand) {
  hand.session.id = "s1";
  return {std::move(hand.session), std::move(hand.coded), {}};
}

HandCoded both() {
  HandCoded hand;
  hand.counselor(
      "You miss it. What grew, \"there\"?",
      {{"reflection.complex", "You miss it.", {"reflection.feeling"}, "Names a feeling."},
       {"question.open", "What grew, \"there\"?"}},
      1.5, 3.25);
  hand.coded[0].behavior = oars::Behavior::reflection;
  hand.coded[0].probability = {{"question", 0.75}, {"reflection", 0.5}};
  hand.client("Roses.");
  return hand;
}

const char* const kFindings =
    R"([{"code":"reflection.complex","begin":0,"end":12,"confidence":0.8,)"
    R"("rule":"test.reflection.complex","note":"Names a feeling."},)"
    R"({"code":"question.open","begin":13,"end":32,"confidence":0.8,)"
    R"("rule":"test.question.open","note":""}])";

}  // namespace

BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(json_lines_hold_exactly_the_record) {
  const std::string expected =
      std::string(R"({"session":"s1","id":"0","speaker":"Ms. Okafor","role":"counselor",)") +
      R"("start":1.5,"end":3.25,"text":"You miss it. What grew, \"there\"?",)" +
      R"("question":"open","reflection":"complex","behavior":"reflection","judgment":[],)" +
      R"("codes":["question.open","reflection.complex","reflection.feeling"],)" +
      R"("probability":{"question":0.75,"reflection":0.5},"findings":)" + kFindings + "}\n" +
      R"({"session":"s1","id":"1","speaker":"Ruben","role":"client","start":null,"end":null,)" +
      R"("text":"Roses.","question":null,"reflection":null,"behavior":null,"judgment":[],)" +
      R"("codes":[],"probability":{},"findings":[]})" + "\n";
  BOOST_TEST(oars::to_jsonl(analysis(both())) == expected);
}

BOOST_AUTO_TEST_CASE(without_text_the_offsets_stay) {
  const std::string lines = oars::to_jsonl(analysis(both()), {.text = false});
  BOOST_TEST(lines.find("\"text\"") == std::string::npos);
  BOOST_TEST(lines.find("grew") == std::string::npos);
  BOOST_TEST(lines.find("Roses") == std::string::npos);
  BOOST_TEST(lines.find(kFindings) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(judgment_and_unknown_roles) {
  HandCoded hand;
  hand.say("A", Role::unknown, "Shame on you.", {{"judgment.criticism"}});
  const std::string line = oars::to_jsonl(analysis(hand));
  BOOST_TEST(line.find(R"("role":"unknown")") != std::string::npos);
  BOOST_TEST(line.find(R"("behavior":null,"judgment":["criticism"])") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(offsets_fit_the_text_as_written) {
  HandCoded hand;
  hand.counselor("\xFF\xFE What grew?", {{"question.open", "What grew?"}});
  const std::string line = oars::to_jsonl(analysis(hand));
  BOOST_TEST(line.find("\"text\":\"\xEF\xBF\xBD\xEF\xBF\xBD What grew?\"") != std::string::npos);
  BOOST_TEST(line.find(R"("begin":7,"end":17)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_empty_session_has_no_lines) {
  BOOST_TEST(oars::to_jsonl({}) == "");
  BOOST_TEST(oars::to_csv({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(the_header_names_the_record) {
  BOOST_TEST(oars::csv_header() ==
             "session,id,speaker,role,start,end,text,question,reflection,behavior,judgment,codes,"
             "probability,findings\n");
  BOOST_TEST(oars::csv_header({.text = false}) ==
             "session,id,speaker,role,start,end,question,reflection,behavior,judgment,codes,"
             "probability,findings\n");
}

BOOST_AUTO_TEST_CASE(rows_follow_rfc_4180) {
  HandCoded hand;
  hand.say("Okafor, M.", Role::counselor, "What \"grew\"?\nThere", {{"question.open"}}, 0.5);
  hand.coded[0].judgment = {"criticism", "labeling"};
  hand.coded[0].probability = {{"question", 0.5}};
  BOOST_TEST(
      oars::to_csv(analysis(hand)) ==
      "s1,0,\"Okafor, M.\",counselor,0.5,,\"What \"\"grew\"\"?\nThere\",open,,other,"
      "criticism|labeling,question.open,\"{\"\"question\"\":0.5}\","
      "\"[{\"\"code\"\":\"\"question.open\"\",\"\"begin\"\":0,\"\"end\"\":18,"
      "\"\"confidence\"\":0.8,\"\"rule\"\":\"\"test.question.open\"\",\"\"note\"\":\"\"\"\"}]\"\n");
}

BOOST_AUTO_TEST_CASE(nulls_are_empty_fields) {
  HandCoded hand;
  hand.client("Roses");
  BOOST_TEST(oars::to_csv(analysis(hand)) == "s1,0,Ruben,client,,,Roses,,,,,,{},[]\n");
  BOOST_TEST(oars::to_csv(analysis(hand), {.text = false}) == "s1,0,Ruben,client,,,,,,,,{},[]\n");
}

BOOST_AUTO_TEST_CASE(text_stays_as_read_even_where_a_spreadsheet_sees_a_formula) {
  HandCoded hand;
  hand.client("=1+1").client("- and then").client("\xFF");
  BOOST_TEST(oars::to_csv(analysis(hand)) ==
             "s1,0,Ruben,client,,,=1+1,,,,,,{},[]\ns1,1,Ruben,client,,,- and then,,,,,,{},[]\n"
             "s1,2,Ruben,client,,,\xEF\xBF\xBD,,,,,,{},[]\n");
}

BOOST_AUTO_TEST_SUITE_END()
