#include <sstream>

#include <boost/test/unit_test.hpp>

#include <oars/write.hpp>

#include "../hand_coded.hpp"
#include "report/glyphs.hpp"
#include "score/score.hpp"

using oars::Role;
using oars::WriteOptions;
using oars::test::HandCoded;

namespace {

std::string text(HandCoded hand, const WriteOptions& options = {},
                 const std::vector<std::string>& profiles = {"miti4"}) {
  hand.session.id = "s1";
  const auto scores = oars::score::score_session(hand.session, hand.coded, profiles);
  return oars::to_text({hand.session, hand.coded, scores}, options);
}

/// The part below the legend of the coded lines.
std::string coded_lines(const HandCoded& hand, const WriteOptions& options = {}) {
  const std::string whole = text(hand, options);
  const std::size_t section = whole.find("Coded lines");
  BOOST_REQUIRE(section != std::string::npos);
  return whole.substr(whole.find("\n\n", section) + 2);
}

bool holds(const std::string& whole, const std::string& part) {
  return whole.find(part) != std::string::npos;
}

HandCoded garden() {
  HandCoded hand;
  hand.client("I keep looking at the beds and then I sit down [sighs] again.");
  hand.counselor("You miss it. Why didn't you ask for help?",
                 {{"reflection.simple", "You miss it."},
                  {"question.open", "Why didn't you ask for help?"},
                  {"judgment.criticism", "Why didn't you", {}, "It may sound like blame."}});
  return hand;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(coded)

BOOST_AUTO_TEST_CASE(lines_with_tags_marks_and_notes) {
  BOOST_TEST(
      coded_lines(garden()) ==
      "0 Ruben                 I keep looking at the beds and then I sit down [sighs] again.\n"
      "1 Ms. Okafor  SR OQ JU  «You miss it.» «Why didn't you ask for help?»\n"
      "                        → possible criticism: It may sound like blame.\n");
}

BOOST_AUTO_TEST_CASE(narrow_pages_stack) {
  BOOST_TEST(coded_lines(garden(), {.width = 40}) ==
             "0 Ruben\n"
             "    I keep looking at the beds and then\n"
             "    I sit down [sighs] again.\n"
             "1 Ms. Okafor  SR OQ JU\n"
             "    «You miss it.» «Why didn't you ask\n"
             "    for help?»\n"
             "    → possible criticism: It may sound\n"
             "      like blame.\n");
}

BOOST_AUTO_TEST_CASE(color_marks_by_underline_and_closes_every_line) {
  const std::string lines = coded_lines(garden(), {.color = true, .width = 72});
  BOOST_TEST(holds(lines, "\x1b[2m[sighs]\x1b[0m"));
  BOOST_TEST(holds(
      lines, "\x1b[4;32mYou miss it.\x1b[0m \x1b[1;4;33mWhy didn't you\x1b[0m\x1b[4;36m ask"));
  BOOST_TEST(!holds(lines, "«"));
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    const std::size_t last = line.rfind("\x1b[");
    if (last != std::string::npos) BOOST_TEST(line.substr(last, 4) == "\x1b[0m");
  }
}

BOOST_AUTO_TEST_CASE(a_mark_that_runs_over_lines_keeps_its_ends) {
  HandCoded hand;
  hand.client("Well.").counselor(
      "Right. So part of you wants the garden back and part of you wants to leave it be. Fine.",
      {{"reflection.complex",
        "So part of you wants the garden back and part of you wants to leave it be."}});
  BOOST_TEST(holds(coded_lines(hand, {.width = 72}),
                   "Right. «So part of you wants the garden back and\n"
                   "                        part of you wants to leave it be.» Fine.\n"));
}

BOOST_AUTO_TEST_CASE(marks_that_overlap_are_joined_and_neighbors_are_not) {
  HandCoded hand;
  hand.client("Well.").counselor(
      "One two three. Four five.",
      {{"information", "One two"}, {"warning", "two three"}, {"direction", "Four five."}});
  BOOST_TEST(holds(coded_lines(hand), "«One two three.» «Four five.»"));
}

BOOST_AUTO_TEST_CASE(marks_that_touch_stay_two) {
  HandCoded hand;
  hand.client("Well.").counselor("Stop\u2014or else",
                                 {{"direction", "Stop"}, {"warning", "\u2014or else"}});
  BOOST_TEST(holds(coded_lines(hand), "«Stop»«\u2014or else»\n"));
}

BOOST_AUTO_TEST_CASE(a_mark_takes_the_end_of_the_sentence_along) {
  HandCoded hand;
  hand.client("Well.").counselor("What grew?! And then, where?",
                                 {{"question.open", "What grew"}, {"question.open", "And then"}});
  BOOST_TEST(holds(coded_lines(hand), "«What grew?!» «And then», where?\n"));
}

BOOST_AUTO_TEST_CASE(wide_letters_count_double) {
  HandCoded hand;
  std::string wide;
  for (int i = 0; i < 30; ++i) wide += "\xE5\xBA\xAD";
  hand.client(wide);
  for (const int width : {40, 72, 100}) {
    std::istringstream in(coded_lines(hand, {.width = width}));
    for (std::string line; std::getline(in, line);) {
      BOOST_TEST(oars::report::columns(line) <= width);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_the_page) {
  for (const int width : {10, 40, 60, 72, 80, 100, 140}) {
    std::istringstream in(text(garden(), {.width = width}, {}));
    for (std::string line; std::getline(in, line);) {
      BOOST_TEST(oars::report::columns(line) <= std::max(40, width), line);
    }
  }
}

BOOST_AUTO_TEST_CASE(times_take_the_place_of_ids) {
  HandCoded hand;
  hand.client("Well.", 5.0, 6.0).counselor("Hello.", {}, 65.0).client("So.");
  BOOST_TEST(coded_lines(hand) ==
             "0:05 Ruben                 Well.\n"
             "1:05 Ms. Okafor            Hello.\n"
             "     Ruben                 So.\n");
}

BOOST_AUTO_TEST_CASE(without_text_only_what_is_coded) {
  const std::string lines = coded_lines(garden(), {.text = false});
  BOOST_TEST(lines ==
             "1 Ms. Okafor  SR OQ JU\n"
             "                        → possible criticism: It may sound like blame.\n");
}

BOOST_AUTO_TEST_CASE(many_tags_wrap_in_their_column) {
  HandCoded hand;
  hand.client("Well.").counselor("One. Two. Three. Four.", {{"advice.without_permission", "One."},
                                                            {"advice.with_permission", "Two."},
                                                            {"information", "Three."},
                                                            {"affirmation", "Four."}});
  BOOST_TEST(holds(coded_lines(hand),
                   "1 Ms. Okafor  AF GI ADP «One.» «Two.» «Three.» «Four.»\n"
                   "              ADW\n"));
}

BOOST_AUTO_TEST_CASE(malformed_and_hostile_text_is_shown_safely) {
  HandCoded hand;
  hand.client(
          "a\x1b[2J\xFF"
          "b")
      .say("X\x1b[31m", Role::counselor, "\xFFWhat?", {{"question.open", "What?"}});
  hand.session.diagnostics.push_back({"label_seen_once", 1, "Check \x1b]0;x\x07."});
  const std::string whole = text(hand);
  BOOST_TEST(!holds(whole, "\x1b"));
  BOOST_TEST(!holds(whole, "\xFF"));
  BOOST_TEST(holds(whole, "\xEF\xBF\xBD«What?»"));
}

BOOST_AUTO_TEST_CASE(a_span_beyond_the_text_does_no_harm) {
  HandCoded hand;
  hand.client("Well.").counselor("What?", {{"question.open"}});
  hand.coded[1].findings[0].span = {2, 500};
  BOOST_TEST(holds(coded_lines(hand), "Wh«at?»"));
  hand.coded[1].findings[0].span = {400, 500};
  BOOST_TEST(holds(coded_lines(hand), "  What?"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scorecard)

BOOST_AUTO_TEST_CASE(measures_stand_against_their_thresholds) {
  HandCoded hand;
  hand.client("Well, the beds are all weeds now.");
  hand.counselor("You miss it.", {{"reflection.complex"}}).client("I do miss it a lot.");
  hand.counselor("It got away from you.", {{"reflection.simple"}}).client("It truly did that.");
  hand.counselor("It has been long.", {{"reflection.simple"}}).client("Three years by now.");
  const std::string whole = text(hand);
  BOOST_TEST(holds(whole, "MITI 4.2.1, counted by volley\n"));
  BOOST_TEST(holds(whole,
                   "  Complex share of reflections (%CR)    33%  6 to 79%     of 3 (few)   "
                   "○ fair 40%  ○ good 50%\n"));
  BOOST_TEST(holds(whole, "  Reflections per question (R:Q)          –  none counted\n"));
  BOOST_TEST(holds(whole, "  Counted: SR 2, CR 1\n"));
  BOOST_TEST(holds(whole, "(few): under 10 counted"));
  BOOST_TEST(holds(whole, "not a measure of competence"));
}

BOOST_AUTO_TEST_CASE(speakers_have_their_share) {
  HandCoded hand;
  hand.client("one two three").counselor("four");
  hand.session.speakers[0].role_source = oars::RoleSource::inferred;
  hand.session.speakers[1].role_source = oars::RoleSource::given;
  const std::string whole = text(hand);
  BOOST_TEST(holds(whole, "  2 utterances, 4 words\n"));
  BOOST_TEST(holds(whole, "  Ruben       client (inferred)          3 words   75%  ██████"));
  BOOST_TEST(holds(whole, "  Ms. Okafor  counselor (as given)        1 word   25%  ██████░"));
}

BOOST_AUTO_TEST_CASE(unknown_roles_are_said_with_the_remedy) {
  HandCoded hand;
  hand.say("S1", Role::unknown, "How was it?").say("S2", Role::unknown, "Long.");
  const std::string whole = text(hand);
  BOOST_TEST(holds(whole, "It is not known who is the counselor"));
  BOOST_TEST(holds(whole, "LABEL=counselor"));
  BOOST_TEST(!holds(whole, "counted by"));
}

BOOST_AUTO_TEST_CASE(notes_on_the_file_are_few) {
  HandCoded hand = garden();
  for (std::size_t i = 1; i <= 7; ++i) hand.session.diagnostics.push_back({"x", i, "Look here."});
  const std::string whole = text(hand);
  BOOST_TEST(holds(whole, "  line 5: Look here.\n  and 2 more"));
  BOOST_TEST(!holds(whole, "line 6"));
}

BOOST_AUTO_TEST_CASE(an_empty_session_is_no_trouble) {
  BOOST_TEST(holds(oars::to_text({}), "Session\n  0 utterances, 0 words\n"));
}

BOOST_AUTO_TEST_SUITE_END()
