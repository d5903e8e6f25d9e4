#include "transcript/events.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace oars::transcript {
namespace {

std::vector<std::string> events_of(const std::string& text) {
  std::vector<std::string> found;
  for (const Event& event : find_events(text)) {
    found.push_back(text.substr(event.span.begin, event.span.end - event.span.begin));
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(events)

BOOST_AUTO_TEST_CASE(what_is_an_event) {
  for (const char* text : {"[laughs]",
                           "(laughs)",
                           "((laughs))",
                           "*sighs*",
                           "<laughter>",
                           "[inaudible 00:02:46]",
                           "(pause 5s)",
                           "(.)",
                           "(...)",
                           "(0.5)",
                           "(5 seconds)",
                           "[00:02:46]",
                           "[00:00:01.000 --> 00:00:02.500]",
                           "[?]",
                           "[crosstalk]",
                           "[cross talk]",
                           "(long pause)",
                           "(nervously laughs)",
                           "(begins to cry)",
                           "[both laugh]",
                           "(client laughs)",
                           "(T: Mhm)",
                           "(T1: Mm-hmm.)",
                           "(Therapist: okay, go on)",
                           "(Lena: Yeah)",
                           "[clears throat]",
                           "(Laughing)",
                           "[LAUGHTER]",
                           "(sighs deeply)"}) {
    const std::vector<std::string> found = events_of(text);
    BOOST_TEST_REQUIRE(found.size() == 1u, text);
    BOOST_TEST(found.front() == text);
  }
}

BOOST_AUTO_TEST_CASE(what_is_speech) {
  for (const char* text : {"(I mean it)",
                           "(I had to laugh)",
                           "(silence is hard)",
                           "(you know)",
                           "[NAME]",
                           "[CITY]",
                           "[REDACTED]",
                           "[my sister]",
                           "XXX",
                           "*really*",
                           "* sighs *",
                           "2 * 3 * 4",
                           "a < b > c",
                           "<b>",
                           "(2)",
                           "()",
                           "[]",
                           "(",
                           "[laughs",
                           "(see below: page two)",
                           "(Lena: that is not what she told me then)",
                           "(not to mention the noise it was making)"}) {
    BOOST_TEST(events_of(text).empty(), text);
  }
}

BOOST_AUTO_TEST_CASE(several_in_a_line) {
  const std::vector<std::string> found =
      events_of("Well [laughs] (I mean it) no (T: Mhm) ((sighs)) [NAME] (.) yes");
  const std::vector<std::string> expected{"[laughs]", "(T: Mhm)", "((sighs))", "(.)"};
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_unclosed_bracket_hides_nothing) {
  const std::vector<std::string> expected{"(sighs)"};
  BOOST_TEST(events_of("well ( yes (sighs) no") == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
