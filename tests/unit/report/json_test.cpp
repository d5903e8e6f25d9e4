#include "report/json.hpp"

#include <limits>

#include <boost/test/unit_test.hpp>

using oars::report::JsonWriter;

namespace {

template <typename T>
std::string written(const T& content) {
  std::string out;
  JsonWriter json(out);
  json.value(content);
  return out;
}

std::string quoted(std::string_view text) { return written(text); }

}  // namespace

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(nests_and_separates) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("a");
  json.begin_array();
  json.value(std::size_t{1});
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.null();
  json.value(true);
  json.end_array();
  json.field("b", "x");
  json.field("c", false);
  json.end_object();
  BOOST_TEST(out == R"({"a":[1,{},[],null,true],"b":"x","c":false})");
}

BOOST_AUTO_TEST_CASE(escapes_what_must_be_and_nothing_else) {
  BOOST_TEST(quoted("a\"b\\c/d\n\r\t") == R"("a\"b\\c/d\n\r\t")");
  BOOST_TEST(quoted(std::string_view("\0\x1b\x1f\x7f", 4)) == "\"\\u0000\\u001b\\u001f\x7f\"");
  BOOST_TEST(quoted("caf\xC3\xA9 \xF0\x9F\x8C\xB1") == "\"caf\xC3\xA9 \xF0\x9F\x8C\xB1\"");
  BOOST_TEST(quoted("") == "\"\"");
}

BOOST_AUTO_TEST_CASE(malformed_bytes_become_the_replacement_character) {
  BOOST_TEST(quoted("a\xFF"
                    "b") ==
             "\"a\xEF\xBF\xBD"
             "b\"");
  BOOST_TEST(quoted("\xC3") == "\"\xEF\xBF\xBD\"");
  BOOST_TEST(quoted("\xE2\x80\"") == "\"\xEF\xBF\xBD\\\"\"");
  BOOST_TEST(quoted("\xED\xA0\x80").find('\xED') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(doubles_are_the_shortest_that_read_back) {
  BOOST_TEST(written(0.1) == "0.1");
  BOOST_TEST(written(1.0) == "1");
  BOOST_TEST(written(1.0 / 3.0) == "0.3333333333333333");
  BOOST_TEST(written(-2.5) == "-2.5");
  BOOST_TEST(std::stod(written(1e300)) == 1e300);
}

BOOST_AUTO_TEST_CASE(what_json_cannot_hold_is_null) {
  BOOST_TEST(written(std::numeric_limits<double>::quiet_NaN()) == "null");
  BOOST_TEST(written(std::numeric_limits<double>::infinity()) == "null");
  BOOST_TEST(written(std::optional<double>()) == "null");
  BOOST_TEST(written(std::optional<double>(0.0)) == "0");
}

BOOST_AUTO_TEST_CASE(lists_of_strings) {
  BOOST_TEST(written(std::vector<std::string>{"a", "b"}) == R"(["a","b"])");
  BOOST_TEST(written(std::vector<std::string>{}) == "[]");
}

BOOST_AUTO_TEST_SUITE_END()
