// The list of a JSON file, gone through in pieces: what is visited, and that faults are those that
// a parser of the whole file finds.
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

#include <oars/error.hpp>

#include "transcript/json_list.hpp"

namespace oars::transcript {
namespace {

const std::vector<std::string_view> kKeys{"first", "second"};

// What a visitor was told: the elements since the list began last, each with its line.
struct Seen {
  bool found = false;
  std::size_t begun = 0;
  std::string elements;
  std::string diagnostics;
};

std::string in_words(const Notes& notes) {
  std::string words;
  for (const Diagnostic& diagnostic : notes.diagnostics()) {
    words += diagnostic.code + ' ' + std::to_string(diagnostic.line) + ';';
  }
  return words;
}

// `behind` stands behind the text, where the list may read but must not believe what it reads.
Seen see(std::string_view text, const std::string& behind = {}) {
  const std::string bytes = std::string(text) + behind;
  const ReadOptions options;
  JsonList list({std::string_view(bytes).substr(0, text.size()), "x", "x", options, behind.size()});
  Seen seen;
  const auto begin = [&] {
    ++seen.begun;
    seen.elements.clear();
  };
  const auto take = [&](JsonValue value, std::size_t line) {
    seen.elements += std::to_string(line) + ' ' + simdjson::minify(value) + ';';
  };
  seen.found = list.each(kKeys, {begin, take});
  seen.diagnostics = in_words(list.notes());
  return seen;
}

template <typename Read>
std::string outcome(const Read& read) {
  try {
    return read();
  } catch (const Error& error) {
    return std::string(to_string(error.code())) + ' ' + error.what();
  }
}

// What is repaired or refused, by the list and by a parser of the whole file.
std::string by_list(std::string_view text, const std::string& behind = {}) {
  return outcome([&] { return see(text, behind).diagnostics; });
}

std::string by_document(std::string_view text) {
  const ReadOptions options;
  return outcome([&] { return in_words(JsonDocument({text, "x", "x", options}).notes()); });
}

std::string nested(std::size_t depth, const std::string& before, const std::string& behind) {
  return before + std::string(depth, '[') + '1' + std::string(depth, ']') + behind;
}

constexpr std::string_view kFile =
    "{\"a\": {\"b\": [1, \"x:\"]},\n\"second\" : [ {\"c\": -1.5e3}, \"\\u00e9\", []],\r\n"
    "\"first\":[true , {\"d\":NaN}, [{}] ,],\n\"z\": \"\\\"\", \"n\":null}\n";

}  // namespace

BOOST_AUTO_TEST_SUITE(json_list)

BOOST_AUTO_TEST_CASE(whole_file) {
  const Seen seen = see(R"( [{"a" : 1}, 2, "x", [ ], null] )");
  BOOST_TEST(seen.found);
  BOOST_TEST(seen.begun == 1u);
  BOOST_TEST(seen.elements == R"(1 {"a":1};2 2;3 "x";4 [];5 null;)");
}

BOOST_AUTO_TEST_CASE(first_key_that_has_a_list) {
  BOOST_TEST(see(R"({"first":[1],"second":[2]})").elements == "1 1;");
  BOOST_TEST(see(R"({"first":[1],"second":[2]})").begun == 1u);
  BOOST_TEST(see(R"({"second":[2,3],"first":[1]})").elements == "1 1;");
  BOOST_TEST(see(R"({"second":[2,3],"first":[1]})").begun == 2u);
  BOOST_TEST(see(R"({"first":{},"other":[0],"second":[2]})").elements == "1 2;");
  BOOST_TEST(see(R"({"f\u0069rst":[1]})").elements == "1 1;");
}

BOOST_AUTO_TEST_CASE(repeated_key) {
  BOOST_TEST(see(R"({"first":[1],"first":[2]})").elements == "1 1;");
  BOOST_TEST(see(R"({"second":[1],"first":0,"first":[2]})").elements == "1 1;");
  BOOST_TEST(!see(R"({"first":null,"first":[2]})").found);
}

BOOST_AUTO_TEST_CASE(no_list) {
  for (const char* text : {"{}", "1", "\"x\"", " null ", "-0.5e+3", R"({"other":[1],"":[2]})",
                           R"({"a":{"first":[1]}})"}) {
    BOOST_TEST(!see(text).found, text);
    BOOST_TEST(see(text).begun == 0u, text);
  }
}

BOOST_AUTO_TEST_CASE(empty_list) {
  for (const char* text : {"[]", " [ ] ", R"({"first":[]})", R"({"first":[],"second":[1]})"}) {
    const Seen seen = see(text);
    BOOST_TEST(seen.found, text);
    BOOST_TEST(seen.begun == 1u, text);
    BOOST_TEST(seen.elements.empty(), text);
  }
}

BOOST_AUTO_TEST_CASE(lines) {
  BOOST_TEST(see("{\"second\":[\n7],\r\n\"first\":[\r1, 2,\n\n3]}").elements == "4 1;4 2;6 3;");
  BOOST_TEST(see("\n[1,2]\n").elements == "1 1;2 2;");
}

BOOST_AUTO_TEST_CASE(mended_once) {
  const Seen seen = see("{\"first\":[1,\n{\"a\":NaN},\n3,]}");
  BOOST_TEST(seen.begun == 2u);
  BOOST_TEST(seen.elements == R"(1 1;2 {"a":null};3 3;)");
  BOOST_TEST(seen.diagnostics == "json_not_a_number 2;json_trailing_comma 3;");
  BOOST_TEST(see(R"([{"a":"\ud83d"}])").elements == "1 {\"a\":\"\xEF\xBF\xBD\"};");
}

BOOST_AUTO_TEST_CASE(faults_in_each_place) {
  for (const char* fault :
       {"tru", "1 2", "\"x\":1", "\"x\":1,\"y\"", "01", "\"\\x\"", "{1}", "{\"a\"}", "[1}", "{]",
        "[1,,2]", "}", "]", ":", ",", "", "\"\t\"", "1e999"}) {
    for (const char* place : {"@", "[@]", "[0,\n@]", "[@,0]", "{\"a\":@}", "{\"first\":[@]}",
                              "{\"first\":[1],\n\"second\":[@,1]}", "{\"first\":[1],\"w\":[[@]]}",
                              "{\"first\":[{\"a\":@}]}", "[0]@", "{}@", "{@:1}", "{@}"}) {
      std::string text = place;
      text.replace(text.find('@'), 1, fault);
      BOOST_TEST(by_list(text) == by_document(text), text);
    }
  }
}

BOOST_AUTO_TEST_CASE(cut_off_anywhere) {
  for (std::size_t size = 0; size <= kFile.size(); ++size) {
    const std::string_view text = kFile.substr(0, size);
    const std::string expected = by_document(text);
    BOOST_TEST(by_list(text) == expected, text);
    for (const char behind : std::string_view("]},:\"1 ")) {
      BOOST_TEST(by_list(text, std::string(simdjson::SIMDJSON_PADDING, behind)) == expected, text);
    }
  }
}

BOOST_AUTO_TEST_CASE(as_deep_as_whole_files) {
  for (std::size_t depth = 250; depth < 260; ++depth) {
    for (const std::string& text :
         {nested(depth, "", ""), nested(depth, "{\"first\":", "}"), nested(depth, "{\"a\":", "}"),
          nested(depth, "{\"a\":{\"b\":", "}}"), nested(depth, "[[],{\"a\":", "}]")}) {
      BOOST_TEST(by_list(text) == by_document(text), std::to_string(depth) + text.substr(0, 20));
    }
  }
  BOOST_TEST(see(nested(250, "{\"first\":", "}")).found);
  const std::string open(1000000, '[');
  BOOST_TEST(by_list(open) == by_document(open));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
