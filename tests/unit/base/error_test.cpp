#include <oars/error.hpp>

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

using oars::Error;
using oars::ErrorCode;

BOOST_AUTO_TEST_SUITE(error)

BOOST_AUTO_TEST_CASE(message_holds_place_fault_and_remedy) {
  const Error error(ErrorCode::malformed, {"talk.vtt", 12}, "the cue has no end time",
                    "write START --> END");
  BOOST_TEST(error.what() ==
             std::string("talk.vtt:12: the cue has no end time. What to do: write START --> END"));
  BOOST_TEST((error.code() == ErrorCode::malformed));
  BOOST_TEST(error.where().file == "talk.vtt");
  BOOST_TEST(error.where().line == 12u);
  BOOST_TEST(error.remedy() == "write START --> END");
}

BOOST_AUTO_TEST_CASE(message_leaves_out_what_is_not_known) {
  const auto message = [](const oars::Location& where, const std::string& remedy) {
    return std::string(Error(ErrorCode::empty_input, where, "no text", remedy).what());
  };
  BOOST_TEST(message({"a.txt", 0}, "") == "a.txt: no text");
  BOOST_TEST(message({"", 3}, "") == "line 3: no text");
  BOOST_TEST(message({}, "") == "no text");
  BOOST_TEST(message({}, "add some") == "no text. What to do: add some");
}

BOOST_AUTO_TEST_CASE(a_fault_that_ends_in_a_period_gets_no_second_one) {
  const Error error(ErrorCode::empty_input, {}, "No text.", "add some");
  BOOST_TEST(error.what() == std::string("No text. What to do: add some"));
}

BOOST_AUTO_TEST_CASE(every_code_has_a_name_of_its_own) {
  std::set<std::string> names;
  const int last = static_cast<int>(ErrorCode::needs_repair);
  for (int i = 0; i <= last; ++i) names.insert(to_string(static_cast<ErrorCode>(i)));
  BOOST_TEST(names.size() == static_cast<std::size_t>(last) + 1);
  BOOST_TEST(!names.contains("unknown"));
}

BOOST_AUTO_TEST_SUITE_END()
