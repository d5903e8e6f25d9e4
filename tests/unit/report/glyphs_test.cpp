#include "report/glyphs.hpp"

#include <boost/test/unit_test.hpp>

#include "report/numbers.hpp"

using namespace oars::report;

namespace {

std::vector<std::string> wrapped(std::string_view text, int width) {
  std::vector<std::string> lines;
  for (const Glyphs& line : wrap(glyphs(text), width, width)) {
    std::string bytes;
    for (const Glyph& glyph : line) bytes += glyph.bytes;
    lines.push_back(bytes);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(glyph_lines)

BOOST_AUTO_TEST_CASE(columns_are_not_bytes) {
  BOOST_TEST(columns("garden") == 6);
  BOOST_TEST(columns("caf\xC3\xA9") == 4);
  BOOST_TEST(columns("cafe\xCC\x81") == 4);
  BOOST_TEST(columns("\xE5\xBA\xAD") == 2);
  BOOST_TEST(columns("\xF0\x9F\x8C\xB1") == 2);
  BOOST_TEST(columns("") == 0);
}

BOOST_AUTO_TEST_CASE(breaks_at_spaces) {
  BOOST_TEST((wrapped("one two three", 7) == Lines{"one two", "three"}));
  BOOST_TEST((wrapped("one two three", 8) == Lines{"one two", "three"}));
  BOOST_TEST((wrapped("one two three", 6) == Lines{"one", "two", "three"}));
  BOOST_TEST((wrapped("one   two", 4) == Lines{"one", "two"}));
  BOOST_TEST((wrapped("one ", 3) == Lines{"one"}));
  BOOST_TEST((wrapped("", 10) == Lines{""}));
}

BOOST_AUTO_TEST_CASE(long_words_are_cut) {
  BOOST_TEST((wrapped("abcdefgh ij", 3) == Lines{"abc", "def", "gh", "ij"}));
  BOOST_TEST((wrapped("\xE5\xBA\xAD\xE5\xBA\xAD\xE5\xBA\xAD", 5) ==
              Lines{"\xE5\xBA\xAD\xE5\xBA\xAD", "\xE5\xBA\xAD"}));
  BOOST_TEST((wrapped("\xE5\xBA\xAD\xE5\xBA\xAD", 1) == Lines{"\xE5\xBA\xAD", "\xE5\xBA\xAD"}));
}

BOOST_AUTO_TEST_CASE(marks_stay_with_their_letter) {
  BOOST_TEST((wrapped("abe\xCC\x81z", 3) == Lines{"abe\xCC\x81", "z"}));
  BOOST_TEST((wrapped("\xE5\xBA\xAD\xCC\x81z", 1) == Lines{"\xE5\xBA\xAD\xCC\x81", "z"}));
}

BOOST_AUTO_TEST_CASE(the_first_line_may_be_wider) {
  const std::string text = "one two three four";
  const auto lines = wrap(glyphs(text), 13, 5);
  BOOST_REQUIRE(lines.size() == 2U);
  BOOST_TEST(lines[0].size() == 13U);
}

BOOST_AUTO_TEST_CASE(no_glyph_is_lost_or_made_up) {
  const std::string text =
      "Well, the beds \xE2\x80\x94 and the ro\xCC\x88ses \xF0\x9F\x8C\xB1 too.";
  for (int width = 1; width < 40; ++width) {
    std::string bytes;
    for (const std::string& line : wrapped(text, width)) {
      BOOST_TEST(columns(line) <= std::max(width, 2));
      bytes += line;
    }
    std::erase(bytes, ' ');
    std::string expected = text;
    std::erase(expected, ' ');
    BOOST_TEST(bytes == expected);
  }
}

BOOST_AUTO_TEST_CASE(a_transcript_cannot_write_over_the_screen) {
  BOOST_TEST((wrapped("a\x1b[2Jb", 20) == Lines{"a\xEF\xBF\xBD[2Jb"}));
  BOOST_TEST((wrapped("a\tb\nc\rd", 20) == Lines{"a b c d"}));
  BOOST_TEST((wrapped("a\xC2\x9B"
                      "b",
                      20) == Lines{"a\xEF\xBF\xBD"
                                   "b"}));
  BOOST_TEST((wrapped("a\xE2\x80\xAE"
                      "b",
                      20) == Lines{"a\xEF\xBF\xBD"
                                   "b"}));
  BOOST_TEST((wrapped("a\xFF"
                      "b",
                      20) == Lines{"a\xEF\xBF\xBD"
                                   "b"}));
  BOOST_TEST(fit("a\x1b"
                 "b",
                 9) ==
             "a\xEF\xBF\xBD"
             "b");
}

BOOST_AUTO_TEST_CASE(labels_are_cut_to_fit) {
  BOOST_TEST(fit("Okafor", 6) == "Okafor");
  BOOST_TEST(fit("Okafor", 5) == "Okaf\xE2\x80\xA6");
  BOOST_TEST(fit("\xE5\xBA\xAD\xE5\xBA\xAD", 3) == "\xE5\xBA\xAD\xE2\x80\xA6");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(numbers)

BOOST_AUTO_TEST_CASE(are_rounded) {
  BOOST_TEST(fixed(2.25, 1) == "2.2");
  BOOST_TEST(percent(3.0 / 7.0) == "43%");
  BOOST_TEST(percent(1.0) == "100%");
  BOOST_TEST(ratio(0.5) == "0.5");
  BOOST_TEST(fixed(1e300, 0).size() == 301U);
}

BOOST_AUTO_TEST_CASE(rounding_never_lifts_a_value_onto_a_cut) {
  const std::vector<oars::Threshold> cuts = {{"fair", 0.4, ""}, {"good", 0.5, ""}};
  BOOST_TEST(percent(0.397, cuts) == "39.7%");
  BOOST_TEST(percent(0.4, cuts) == "40%");
  BOOST_TEST(percent(0.403, cuts) == "40%");
  BOOST_TEST(percent(0.3996, cuts) == "39.96%");
  BOOST_TEST(ratio(1.97, {{"good", 2.0, ""}}) == "1.97");
}

BOOST_AUTO_TEST_CASE(clocks) {
  BOOST_TEST(clock(0.0) == "0:00");
  BOOST_TEST(clock(725.9) == "12:05");
  BOOST_TEST(clock(3725.0) == "1:02:05");
  BOOST_TEST(clock(-1.0) == "-");
  BOOST_TEST(clock(1e300) == "99:59:59");
}

BOOST_AUTO_TEST_CASE(counted_things) {
  BOOST_TEST(counted(1, "word") == "1 word");
  BOOST_TEST(counted(0, "word") == "0 words");
}

BOOST_AUTO_TEST_SUITE_END()
