#include "transcript/time.hpp"

#include <boost/test/unit_test.hpp>

namespace oars::transcript {
namespace {

void check_time(std::string_view text, double seconds) {
  const auto time = parse_time(text);
  BOOST_TEST_REQUIRE(time.has_value(), text);
  BOOST_TEST(*time == seconds, text << " gave " << *time);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(time)

BOOST_AUTO_TEST_CASE(clock_times) {
  check_time("0:05", 5);
  check_time("00:00:13", 13);
  check_time("0:00:13", 13);
  check_time("1:02:05", 3725);
  check_time("75:10", 4510);
  check_time("0:0:9.4", 9.4);
  check_time("00:01.220", 1.22);
  check_time("00:00:01,5", 1.5);
  check_time("00:00:01.123456789", 1.123456789);
  check_time(" 00:04 ", 4);
  check_time("00:09:025", 565);
}

BOOST_AUTO_TEST_CASE(numbers_and_durations) {
  check_time("36.588", 36.588);
  check_time("12", 12);
  check_time("12.900s", 12.9);
  check_time("PT1M2.5S", 62.5);
  check_time("PT1H", 3600);
  BOOST_TEST(parse_time("1500", TimeUnit::milliseconds).value() == 1.5);
  BOOST_TEST(parse_time("700000", TimeUnit::ticks).value() == 0.07);
  BOOST_TEST(parse_time("00:02", TimeUnit::milliseconds).value() == 2.0);
}

BOOST_AUTO_TEST_CASE(what_is_no_time) {
  for (const char* text : {"",
                           "  ",
                           "n/a",
                           "soon",
                           "1:",
                           ":30",
                           "1:60",
                           "1:75:00",
                           "1:2:3:4",
                           "1:2x",
                           "1:234",
                           "-5",
                           "1e999",
                           "inf",
                           "nan",
                           "s",
                           "PT",
                           "PTS",
                           "PT1X",
                           "1,5",
                           "00:00:01.1234567890",
                           "99999999999999999999:00",
                           "0x10"}) {
    BOOST_TEST(!parse_time(text).has_value(), "\"" << text << "\" was read");
  }
}

BOOST_AUTO_TEST_CASE(prefixes) {
  BOOST_TEST(clock_prefix("10:30 Meeting").length == 5u);
  BOOST_TEST(clock_prefix("00:01.5]").length == 7u);
  BOOST_TEST(clock_prefix("1:2.").length == 3u);
  BOOST_TEST(clock_prefix("a 1:02").length == 0u);
}

BOOST_AUTO_TEST_CASE(brackets) {
  BOOST_TEST(bracketed_clock("[00:02:46]").value() == 166.0);
  BOOST_TEST(bracketed_clock("( 1:05 )").value() == 65.0);
  BOOST_TEST(!bracketed_clock("[00:02:46)").has_value());
  BOOST_TEST(!bracketed_clock("[at 00:02]").has_value());
}

BOOST_AUTO_TEST_CASE(cue_timings) {
  const auto timing = parse_cue_timing("00:01.220 --> 00:04.000 align:start position:0%");
  BOOST_TEST_REQUIRE(timing.has_value());
  BOOST_TEST(timing->start == 1.22);
  BOOST_TEST(timing->end == 4.0);
  BOOST_TEST(parse_cue_timing("0:0:1.2-->0:0:3.0").has_value());
  for (const char* line : {"", "-->", "00:01 -->", "--> 00:01", "00:01 -> 00:02", "00:01 --> x",
                           "00:01 --> 00:02x", "00:01 and --> 00:02"}) {
    BOOST_TEST(!parse_cue_timing(line).has_value(), "\"" << line << "\" was read");
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
