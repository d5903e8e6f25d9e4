#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <oars/write.hpp>
#include <oars/write_session.hpp>

#include "../hand_coded.hpp"
#include "report/timeline.hpp"

using oars::Role;
using oars::Session;
using oars::test::HandCoded;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

Session garden() {
  Session session;
  session.id = "s1";
  session.add("Ms. Okafor", "What grew?", 0.4, 1.25);
  session.add("Ruben", "Red roses. [laughs]", 1.5, 2.0);
  session.speakers[0].role = Role::counselor;
  session.speakers[1].role = Role::client;
  return session;
}

oars::Analysis coded_garden() {
  HandCoded hand;
  hand.counselor("What grew?", {{"question.open", {}, {"question.polar"}}, {"support"}}, 0.4, 1.25);
  hand.client("Red roses. [laughs]", 1.5, 2.0);
  return {hand.session, hand.coded, {}};
}

Session one_line(const std::string& label, const std::string& text) {
  Session session;
  session.add(label, text, 0.0, 1.0);
  return session;
}

// The main line of a CHAT file with one utterance, between its label and its times.
std::string chat_line(const std::string& text) {
  const std::string file = oars::to_chat(one_line("Ana", text));
  const std::size_t begin = file.find("*ANA:\t") + 6;
  return file.substr(begin, file.find(" \x15", begin) - begin);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(write_session)

BOOST_AUTO_TEST_CASE(json_holds_every_field) {
  Session session = garden();
  session.source = "s1.csv";
  session.format = "csv";
  session.meta = {{"Site", "North \"A\""}};
  session.speakers[0].role_source = oars::RoleSource::label;
  session.utterances[1].id = "u2";
  session.utterances[1].line = 7;
  session.utterances[1].end.reset();
  session.utterances[1].meta = {{"mood", "low"}, {"mood", "flat"}};
  session.diagnostics = {{"time_backward", 7, "Check the times."}};
  BOOST_TEST(oars::to_session_json(session) ==
             R"({"oars":"session","version":1,"id":"s1","source":"s1.csv","format":"csv",)"
             R"("meta":[{"name":"Site","value":"North \"A\""}],)"
             R"("speakers":[{"label":"Ms. Okafor","role":"counselor","role_source":"label"},)"
             R"({"label":"Ruben","role":"client","role_source":"none"}],)"
             R"("utterances":[{"id":"0","speaker":0,"start":0.4,"end":1.25,)"
             R"("text":"What grew?","events":[],"line":0,"meta":[]},)"
             R"({"id":"u2","speaker":1,"start":1.5,"end":null,)"
             R"("text":"Red roses. [laughs]","events":[[11,19]],"line":7,)"
             R"("meta":[{"name":"mood","value":"low"},{"name":"mood","value":"flat"}]}],)"
             R"("diagnostics":[{"code":"time_backward","line":7,"message":"Check the times."}]})"
             "\n");
}

BOOST_AUTO_TEST_CASE(json_counts_events_in_the_text_as_written) {
  const Session session = one_line("Ana", "\xFF [laughs]");
  BOOST_TEST(holds(oars::to_session_json(session),
                   "\"text\":\"\xEF\xBF\xBD [laughs]\",\"events\":[[4,12]]"));
}

BOOST_AUTO_TEST_CASE(csv_has_roles_times_with_a_point_and_fields) {
  Session session = garden();
  session.utterances[0].start = 2.0;
  session.utterances[0].meta = {{"mood", "low"}, {"timestamp", "9 o'clock"}, {"mood", "flat"}};
  session.utterances[1].end.reset();
  session.utterances[1].text = "Red,\n\"roses\"";
  const auto fields = oars::field_names(session);
  BOOST_TEST(fields == (std::vector<std::string>{"mood", "timestamp"}),
             boost::test_tools::per_element());
  BOOST_TEST(oars::session_csv_header(fields) + oars::to_session_csv(session, fields) ==
             "session_id,utterance_id,speaker,role,start,end,text,mood,meta_timestamp\n"
             "s1,0,Ms. Okafor,counselor,2.0,1.25,What grew?,low|flat,9 o'clock\n"
             "s1,1,Ruben,client,1.5,,\"Red,\n\"\"roses\"\"\",,\n");
  BOOST_TEST(oars::to_session_csv(session).substr(0, 50) ==
             "s1,0,Ms. Okafor,counselor,2.0,1.25,What grew?\ns1,1");
}

BOOST_AUTO_TEST_CASE(vtt_has_voices_ids_and_roles) {
  BOOST_TEST(oars::to_vtt(garden()) ==
             "WEBVTT\n\n"
             "NOTE Roles\nMs. Okafor=counselor\nRuben=client\n\n"
             "0\n00:00:00.400 --> 00:00:01.250\n<v Ms. Okafor>What grew?</v>\n\n"
             "1\n00:00:01.500 --> 00:00:02.000\n<v Ruben>Red roses. [laughs]</v>\n");
}

BOOST_AUTO_TEST_CASE(vtt_escapes_what_would_be_markup) {
  Session session = one_line("A<b> --> c", "<v X>1 & 2 --> 3\n\n \nNOTE no");
  session.utterances[0].id = "NOTE";
  BOOST_TEST(oars::to_vtt(session) ==
             "WEBVTT\n\n"
             "NOTE Roles\nA&lt;b&gt; --&gt; c=unknown\n\n"
             "00:00:00.000 --> 00:00:01.000\n"
             "<v A&lt;b&gt; --&gt; c>&lt;v X&gt;1 &amp; 2 --&gt; 3\nNOTE no</v>\n");
}

BOOST_AUTO_TEST_CASE(vtt_says_that_times_are_estimated) {
  Session session = garden();
  session.utterances[0].end.reset();
  session.utterances[1].end.reset();
  const std::string vtt = oars::to_vtt(session);
  BOOST_TEST(holds(vtt, "\nNOTE 0 starts and 2 ends of 2 utterances are estimated\n\n"));
  BOOST_TEST(holds(vtt, "00:00:00.400 --> 00:00:01.500\n"));
  BOOST_TEST(holds(vtt, "00:00:01.500 --> 00:00:02.500\n"));
}

BOOST_AUTO_TEST_CASE(elan_has_a_tier_a_speaker) {
  const std::string eaf = oars::to_eaf(garden());
  BOOST_TEST(holds(eaf, "<PROPERTY NAME=\"role of Ruben\">client</PROPERTY>"));
  BOOST_TEST(holds(eaf,
                   "    <TIME_SLOT TIME_SLOT_ID=\"ts1\" TIME_VALUE=\"400\"/>\n"
                   "    <TIME_SLOT TIME_SLOT_ID=\"ts2\" TIME_VALUE=\"1250\"/>\n"));
  BOOST_TEST(holds(eaf,
                   "  <TIER LINGUISTIC_TYPE_REF=\"speech\" PARTICIPANT=\"Ruben\" "
                   "TIER_ID=\"Ruben\">\n"
                   "    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a2\" "
                   "TIME_SLOT_REF1=\"ts3\" TIME_SLOT_REF2=\"ts4\"><ANNOTATION_VALUE>Red roses. "
                   "[laughs]</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\n"
                   "  </TIER>\n"));
  BOOST_TEST(!holds(eaf, "PARENT_REF"));
}

BOOST_AUTO_TEST_CASE(elan_has_a_dependent_tier_a_family_of_codes) {
  const std::string eaf = oars::to_eaf(coded_garden());
  BOOST_TEST(holds(eaf,
                   "  <TIER LINGUISTIC_TYPE_REF=\"code\" PARENT_REF=\"Ms. Okafor\" "
                   "PARTICIPANT=\"Ms. Okafor\" TIER_ID=\"question@Ms. Okafor\">\n"
                   "    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"a3\" ANNOTATION_REF=\"a1\">"
                   "<ANNOTATION_VALUE>question.open|question.polar</ANNOTATION_VALUE>"
                   "</REF_ANNOTATION></ANNOTATION>\n"
                   "  </TIER>\n"));
  BOOST_TEST(holds(eaf, "TIER_ID=\"support@Ms. Okafor\""));
  BOOST_TEST(!holds(eaf, "@Ruben"));
}

BOOST_AUTO_TEST_CASE(elan_keeps_overlaps_of_a_speaker_apart) {
  Session session;
  session.add("Ana", "One.", 0.0, 5.0);
  session.add("Ana", "Two.", 4.0, 6.0);
  session.add("Ana", "Three.", 5.0, 7.0);
  const std::string eaf = oars::to_eaf(session);
  BOOST_TEST(holds(eaf, "PARTICIPANT=\"Ana\" TIER_ID=\"Ana\""));
  BOOST_TEST(holds(eaf, "PARTICIPANT=\"Ana\" TIER_ID=\"Ana (2)\""));
  BOOST_TEST(!holds(eaf, "Ana (3)"));
}

BOOST_AUTO_TEST_CASE(elan_escapes_what_would_be_markup_and_keeps_ids_of_xml) {
  Session session = one_line("A \"&\" <b>", "1 < 2\t& \"so\"\x1b\n\xEF\xBF\xBF.");
  session.add("B", "Yes.", 1.0, 2.0);
  session.utterances[0].id = "a1";
  const std::string eaf = oars::to_eaf(session);
  BOOST_TEST(holds(eaf, "PARTICIPANT=\"A &quot;&amp;&quot; &lt;b&gt;\""));
  BOOST_TEST(holds(eaf, ">1 &lt; 2&#9;&amp; &quot;so&quot;\xEF\xBF\xBD&#10;\xEF\xBF\xBD.</"));
  BOOST_TEST(holds(eaf, "ANNOTATION_ID=\"a1\""));
  BOOST_TEST(holds(eaf, "ANNOTATION_ID=\"a2\""));
}

BOOST_AUTO_TEST_CASE(chat_has_headers_main_lines_and_codes) {
  const std::string opening =
      "@UTF8\n@Begin\n@Languages:\teng\n"
      "@Participants:\tMSO Ms._Okafor Therapist, RUB Ruben Client\n"
      "@ID:\teng|oars|MSO|||||Therapist|||\n"
      "@ID:\teng|oars|RUB|||||Client|||\n";
  const std::string client =
      "*RUB:\tRed roses. &=laughs . \x15"
      "1500_2000\x15\n@End\n";
  BOOST_TEST(oars::to_chat(garden()) == opening +
                                            "*MSO:\tWhat grew ? \x15"
                                            "400_1250\x15\n" +
                                            client);
  BOOST_TEST(oars::to_chat(coded_garden()) ==
             opening +
                 "*MSO:\tWhat grew ? \x15"
                 "400_1250\x15\n"
                 "%cod:\t$question.open $question.polar $support\n" +
                 client);
}

BOOST_AUTO_TEST_CASE(chat_writes_marks_so_that_they_are_none) {
  BOOST_TEST(chat_line("[NAME] & a_b <c> (d) @e + 0.5 of 10 $") ==
             "［NAME］ ＆ a＿b ＜c＞ （d） ＠e ＋ 0.5 of 10 ＄ .");
  BOOST_TEST(chat_line("0kay, 0 at 10:30: no") == "０kay, ０ at 10:30: no .");
  BOOST_TEST(chat_line("- and -so: well-known") == "+, and －so： well-known .");
  BOOST_TEST(chat_line("a\tb\n\x1b") == "a b\n\t\xEF\xBF\xBD .");
}

BOOST_AUTO_TEST_CASE(chat_writes_events) {
  BOOST_TEST(chat_line("Well (laughs softly) yes.") == "Well &=laughs_softly yes .");
  BOOST_TEST(chat_line("So(.)no (1.5) [pause].") == "So (.) no (1.5) &=pause .");
  BOOST_TEST(chat_line("I left (T: Mhm) then.") == "I left &*T:Mhm then .");
}

BOOST_AUTO_TEST_CASE(chat_ends_lines_with_a_terminator) {
  BOOST_TEST(chat_line("No") == "No .");
  BOOST_TEST(chat_line("Go!") == "Go !");
  BOOST_TEST(chat_line("But...") == "But +...");
  BOOST_TEST(chat_line("But...?") == "But +..?");
  BOOST_TEST(chat_line("What?!") == "What +!?");
  BOOST_TEST(chat_line("I was ju-") == "I was ju +/.");
}

BOOST_AUTO_TEST_CASE(chat_leaves_out_times_without_a_start) {
  Session session = one_line("Ana", "Yes.");
  session.utterances[0].end.reset();
  BOOST_TEST(holds(oars::to_chat(session), "@Comment:\tends of 1 utterance are estimated\n"));
  session.utterances[0].start.reset();
  BOOST_TEST(!holds(oars::to_chat(session), "\x15"));
  BOOST_TEST(!holds(oars::to_chat(session), "@Comment"));
}

BOOST_AUTO_TEST_CASE(chat_codes_of_speakers_are_told_apart) {
  Session session;
  for (const char* label : {"Speaker 1", "Speaker 2", "T", "\xC3\x89va, Dr."}) {
    session.add(label, "Yes.");
  }
  BOOST_TEST(holds(oars::to_chat(session),
                   "@Participants:\tSPE Speaker_1 Unidentified, SPE2 Speaker_2 Unidentified, "
                   "T T Unidentified, VAD \xC3\x89va，_Dr. Unidentified\n"));
}

BOOST_AUTO_TEST_CASE(empty_sessions_are_whole_files) {
  const Session nobody;
  BOOST_TEST(oars::to_session_csv(nobody).empty());
  BOOST_TEST(oars::to_vtt(nobody) == "WEBVTT\n");
  BOOST_TEST(holds(oars::to_eaf(nobody), "</ANNOTATION_DOCUMENT>\n"));
  BOOST_TEST(oars::to_chat(nobody).ends_with("\n@End\n"));
}

BOOST_AUTO_TEST_CASE(a_codebook_is_an_array) {
  const std::vector<oars::CodeInfo> codebook{{"a.b", "An \"a\"", "It is.", {"x", "y"}}};
  BOOST_TEST(oars::to_json(codebook) ==
             R"([{"id":"a.b","title":"An \"a\"","definition":"It is.","examples":["x","y"]}])"
             "\n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(timeline)

BOOST_AUTO_TEST_CASE(missing_times_are_spread_between_their_neighbors) {
  Session session;
  session.add("Ana", "One.", 10.0);
  session.add("Ben", "Two.");
  session.add("Ana", "Three.");
  session.add("Ben", "Four.", 16.0, 17.0);
  session.add("Ana", "Five.");
  const auto slots = oars::report::timeline(session);
  const std::vector<std::int64_t> starts{10000, 12000, 14000, 16000, 17000};
  const std::vector<std::int64_t> ends{12000, 14000, 16000, 17000, 18000};
  for (std::size_t i = 0; i < slots.size(); ++i) {
    BOOST_TEST(slots[i].start == starts[i]);
    BOOST_TEST(slots[i].end == ends[i]);
  }
  BOOST_TEST(oars::report::estimates(slots) == "3 starts and 4 ends of 5 utterances are estimated");
}

BOOST_AUTO_TEST_CASE(impossible_times_are_taken_as_missing) {
  Session session;
  session.add("Ana", "One.", -1.0, std::numeric_limits<double>::infinity());
  session.add("Ben", "Two.", std::nan(""), 1e300);
  session.add("Ana", "Three.", 5.0, 4.0);
  session.add("Ben", "Four.", 5.0, 5.0);
  session.add("Ana", "Five.", {}, 0.5);
  for (const auto& slot : oars::report::timeline(session)) {
    BOOST_TEST(slot.start >= 0);
    BOOST_TEST(slot.end > slot.start);
  }
  BOOST_TEST(oars::report::timeline(session)[4].end == 500);
}

BOOST_AUTO_TEST_SUITE_END()
