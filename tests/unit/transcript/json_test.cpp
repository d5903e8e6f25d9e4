// JSON below the readers: outlines, repairs, faults and their lines; corpora in folders.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include <oars/read.hpp>

#include "transcript/json_outline.hpp"
#include "transcript/json_repair.hpp"

namespace oars::transcript {
namespace {

namespace fs = std::filesystem;

std::string mended(std::string_view text) {
  Notes notes;
  return mend_json(text, notes);
}

std::string fault(std::string_view text) {
  const auto found = find_json_fault(text);
  return found ? std::to_string(found->offset) + " " + found->what : "none";
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

ErrorCode code_of(const std::string& text) {
  try {
    read_bytes(text, "x.json");
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::invalid_option;
}

// A corpus in a folder, gone with the object.
struct Corpus {
  Corpus() : path(fs::temp_directory_path() / "oars_corpus_test") {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Corpus() { fs::remove_all(path); }
  Corpus(const Corpus&) = delete;
  Corpus& operator=(const Corpus&) = delete;

  void write(const char* name, const char* content) const {
    std::ofstream(path / name, std::ios::binary) << content;
  }

  fs::path path;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(outline_of_a_beginning) {
  const JsonOutline outline(R"({"a":{"b":[{"c":1,"d":"x"},{"c":null,"e":tr)");
  BOOST_TEST(outline.has("a", JsonType::object));
  BOOST_TEST(outline.has("a.b", JsonType::array));
  BOOST_TEST(outline.has("a.b[]", JsonType::object));
  BOOST_TEST(outline.has("a.b[].c", JsonType::number));
  BOOST_TEST(outline.has("a.b[].c", JsonType::null));
  BOOST_TEST(outline.has("a.b[].d"));
  BOOST_TEST(!outline.has("a.b[].d", JsonType::number));
  BOOST_TEST(!outline.met("b"));
}

BOOST_AUTO_TEST_CASE(outline_of_other_text) {
  for (const char* text : {"", "T: {\"a\":1}", "[laughs] T: yes", "{ T }", "[1"}) {
    BOOST_TEST(JsonOutline(text).empty(), text);
  }
  for (const char* text : {"{}", "[]", " {\"a\"", "[ {", "{", "["}) {
    BOOST_TEST(!JsonOutline(text).empty(), text);
  }
  BOOST_TEST(JsonOutline("[{},{}" + repeated(",[", 200000)).has("[]"));
  BOOST_TEST(JsonOutline(repeated("[{\"a\":", 200000)).has("[].a[]"));
}

BOOST_AUTO_TEST_CASE(lines_of_elements) {
  const ElementLines lines("\n{\"a\":[\r\n1,\r{\"a\":[2]},\n\n3]}", "a[]");
  BOOST_TEST(lines.line(0) == 3u);
  BOOST_TEST(lines.line(1) == 4u);
  BOOST_TEST(lines.line(2) == 6u);
  BOOST_TEST(ElementLines("{\"a\":[1,2]}\n", "a[]").line(1) == 2u);
}

BOOST_AUTO_TEST_CASE(mending) {
  BOOST_TEST(mended(R"({"a":NaN,"b":[-Infinity, Infinity],"NaN":"NaN"})") ==
             R"({"a":null,"b":[null, null],"NaN":"NaN"})");
  BOOST_TEST(mended("[1, 2 , ]") == "[1, 2  ]");
  BOOST_TEST(mended("{\"a\":\",]\",}") == "{\"a\":\",]\"}");
  BOOST_TEST(mended("[1,,]") == "[1,]");
  BOOST_TEST(mended(R"("\ud83d\ude00 \ud83d \ude00 \\ud83d \u00e9")") ==
             R"("\ud83d\ude00 \ufffd \ufffd \\ud83d \u00e9")");
  BOOST_TEST(mended(R"("\ud83d)") == R"("\ud83d)");
}

BOOST_AUTO_TEST_CASE(faults) {
  for (const char* text : {"{}", "[]", "1", "-0.5e+3", R"({"a":[1,"x",true,{"b":null}]})"}) {
    BOOST_TEST(fault(text) == "none", text);
  }
  BOOST_TEST(fault("[1 2]") == "3 A comma is missing");
  BOOST_TEST(fault("{\"a\" 1}") == "5 A colon is missing");
  BOOST_TEST(fault("{a:1}") == "1 A key in double quotes is missing");
  BOOST_TEST(fault("[1}") == "2 A bracket closes where none may");
  BOOST_TEST(fault("[1") == "2 The JSON text ends before its last bracket");
  BOOST_TEST(fault("[\"x") == "1 A string is not closed");
  BOOST_TEST(fault("[\"\\x\"]") == "1 A string holds a control character or an unknown escape");
  BOOST_TEST(fault("[] []") == "3 There is something behind the end of the JSON text");
  for (const char* number : {"01", "+1", "1.", ".5", "1e", "nul", "'x'"}) {
    BOOST_TEST(fault(number) != "none", number);
  }
}

BOOST_AUTO_TEST_CASE(deep_nesting) {
  BOOST_TEST((code_of(repeated("[", 10000) + repeated("]", 10000)) == ErrorCode::malformed));
  BOOST_TEST((code_of(repeated("[", 1000000)) == ErrorCode::malformed));
  BOOST_TEST((code_of(repeated("{\"a\":", 300000)) == ErrorCode::malformed));
  const std::string turn = R"({"speaker":"T","text":"x"},{"speaker":"C","text":"y"})";
  const auto nested = [&](std::size_t depth) {
    return repeated("[", depth) + turn + repeated("]", depth);
  };
  BOOST_TEST(read_bytes(nested(200), "x.json")[0].utterances.size() == 2u);
  BOOST_TEST((code_of(nested(256)) == ErrorCode::malformed));
}

BOOST_AUTO_TEST_CASE(corpus_in_a_folder) {
  const Corpus corpus;
  corpus.write("utterances.json",
               R"([{"id":"a","speaker":"p1","conversation_id":"a","reply_to":null,"text":"Hello.",)"
               R"("timestamp":100.5},{"id":"b","speaker":"p2","conversation_id":"a",)"
               R"("reply_to":"a","text":"Hi.","timestamp":90}])");
  corpus.write("speakers.json", R"({"p1":{"meta":{"part":"Therapist"}},"p2":{"part":"client"}})");
  corpus.write("conversations.json", "not read");
  corpus.write("topic-bin.p", "never opened");
  ReadOptions options;
  options.role_key = "part";
  const auto sessions = read_file(corpus.path, options);
  BOOST_TEST_REQUIRE(sessions.size() == 1u);
  const Session& session = sessions[0];
  BOOST_TEST(session.id == "a");
  BOOST_TEST(session.format == "convokit");
  BOOST_TEST((session.speakers[0].role == Role::counselor));
  BOOST_TEST((session.speakers[1].role == Role::client));
  BOOST_TEST((session.speakers[1].role_source == RoleSource::given));
  BOOST_TEST(session.utterances[0].start.value() == 10.5);
  BOOST_TEST(session.utterances[1].start.value() == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
