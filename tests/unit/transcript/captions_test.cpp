#include <boost/test/unit_test.hpp>

#include "transcript/caption_text.hpp"
#include "transcript/cues.hpp"

namespace oars::transcript {
namespace {

// "voice=text" for each part, joined by '|'.
std::string parsed(std::string_view payload) {
  std::string out;
  for (const VoiceText& part : parse_payload(std::string(payload))) {
    out += (out.empty() ? "" : "|") + part.voice + "=" + part.text;
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(captions)

BOOST_AUTO_TEST_CASE(tags) {
  BOOST_TEST(parsed("plain") == "=plain");
  BOOST_TEST(parsed("<v Lena Moss>Hi <i>you</i></v>") == "Lena Moss=Hi you");
  BOOST_TEST(parsed("<v.a.b Lena>Hi</v> <v Omar>Ho") == "Lena=Hi|Omar=Ho");
  BOOST_TEST(parsed("<v Lena>\nHi\nyou") == "Lena=Hi\nyou");
  BOOST_TEST(parsed("so<00:00:01.000><c> it</c><c.x> is</c>") == "=so it is");
  BOOST_TEST(parsed("<laughter> a < b > c <") == "=<laughter> a < b > c <");
  BOOST_TEST(parsed("<v Lena></v>").empty());
  BOOST_TEST(parsed("").empty());
}

BOOST_AUTO_TEST_CASE(overrides) {
  BOOST_TEST(parsed("{\\an8}Hi {\\i1}you{\\i0}.") == "=Hi you.");
  BOOST_TEST(parsed("<s>no</s> {sic} {\\an8 yes") == "=no {sic} {\\an8 yes");
  BOOST_TEST(parsed("a } {\\an8}b") == "=a } b");
}

BOOST_AUTO_TEST_CASE(entities) {
  BOOST_TEST(parsed("you&#39;re &amp; &lt;b&gt;&nbsp;x&lrm;&rlm;") == "=you're & <b> x");
  BOOST_TEST(parsed("&#x27;&#8217;") == "='\u2019");
  BOOST_TEST(parsed("&amp;lt;") == "=&lt;");
  BOOST_TEST(parsed("a & b &unknown; &; &#; &#x; &#xD800;") ==
             "=a & b &unknown; &; &#; &#x; \uFFFD");
  BOOST_TEST(parsed("<v A &amp; B>x") == "A & B=x");
}

BOOST_AUTO_TEST_CASE(repetition) {
  BOOST_TEST(repeated_words("a b c", "b c d") == 2u);
  BOOST_TEST(repeated_words("a b c", "a b c") == 3u);
  BOOST_TEST(repeated_words("a b c", "d e") == 0u);
  BOOST_TEST(repeated_words("a b a b", "a b a b c") == 4u);
  BOOST_TEST(repeated_words("x a b a", "a b a c a") == 3u);
  BOOST_TEST(repeated_words("a a a", "a a a a a") == 3u);
  BOOST_TEST(repeated_words("long before a", "a") == 1u);
  BOOST_TEST(repeated_words("", "a") == 0u);
  BOOST_TEST(repeated_words("a", "") == 0u);
  BOOST_TEST(skip_words(" a  b c ", 2) == "c");
  BOOST_TEST(skip_words("a", 3).empty());
}

BOOST_AUTO_TEST_CASE(cues_and_ids) {
  Notes notes;
  const auto cues = parse_cues(
      "WEBVTT\nKind: x\n\nNOTE\na --> b is here\n\nthe id\n00:01.0 --> 00:02.0\none\n2\n"
      "00:02.0 --> 00:03.0\ntwo\nten\n00:03.0 --> 00:04.0\n",
      notes);
  BOOST_TEST_REQUIRE(cues.size() == 3u);
  BOOST_TEST(cues[0].payload == "one");
  BOOST_TEST(cues[0].line == 8u);
  BOOST_TEST(cues[1].payload == "two\nten");
  BOOST_TEST(cues[2].payload.empty());
}

BOOST_AUTO_TEST_CASE(numbers_between_blank_lines) {
  Notes notes;
  const auto cues = parse_cues(
      "1\n\n00:00:01,000 --> 00:00:02,000\n\none\n\n2\n00:00:02,000 --> 00:00:03,000\n12\n\n3\n",
      notes);
  BOOST_TEST_REQUIRE(cues.size() == 2u);
  BOOST_TEST(cues[0].payload == "one");
  BOOST_TEST(cues[1].payload == "12");
}

BOOST_AUTO_TEST_CASE(the_first_line_of_times) {
  BOOST_TEST(first_timing("\n1\n00:01.000 --> 00:02.000\n") == "00:01.000 --> 00:02.000");
  BOOST_TEST(first_timing("T: go --> on\n[00:01 --> 00:02] T: a\n").empty());
  BOOST_TEST(first_timing("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n00:01 --> 00:02\n").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
