#include <boost/test/unit_test.hpp>

#include "transcript/columns.hpp"
#include "transcript/delimited.hpp"

namespace oars::transcript {
namespace {

// Fields joined by '|', rows by '/'.
std::string parsed(std::string_view text, char delimiter = ',') {
  DelimitedReader reader(text, delimiter);
  Row row;
  std::string out;
  while (reader.next(row)) {
    if (!out.empty()) out += '/';
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      if (i > 0) out += '|';
      out += row.fields[i];
    }
  }
  return out;
}

TableShape shape_of(std::string_view text) { return find_table_shape(text, count_known_names); }

}  // namespace

BOOST_AUTO_TEST_SUITE(tables)

BOOST_AUTO_TEST_CASE(rfc_4180) {
  BOOST_TEST(parsed("a,b\nc,d\n") == "a|b/c|d");
  BOOST_TEST(parsed("a,b\nc,d") == "a|b/c|d");
  BOOST_TEST(parsed("a,\n,b\n") == "a|/|b");
  BOOST_TEST(parsed("a,") == "a|");
  BOOST_TEST(parsed("\"a,b\",\"c\nd\",\"e\"\"f\"\"\"\n") == "a,b|c\nd|e\"f\"");
  BOOST_TEST(parsed("\"\",\"\"\"\"\n") == "|\"");
  BOOST_TEST(parsed("a;\"b;c\"", ';') == "a|b;c");
}

BOOST_AUTO_TEST_CASE(leniency) {
  BOOST_TEST(parsed("a \"b\" c,d") == "a \"b\" c|d");
  BOOST_TEST(parsed("\"a\" b,c") == "a\" b|c");
  BOOST_TEST(parsed("\"a \"b\"\",c") == "a \"b\"|c");
  BOOST_TEST(parsed("x, \"a,b\" ,c") == "x|a,b|c");
  BOOST_TEST(parsed("\"a,b\nc,d\n") == "\"a|b/c|d");
  BOOST_TEST(parsed("a,\"b\nc,\"\"\n") == "a|\"b/c|");
}

BOOST_AUTO_TEST_CASE(lines_of_rows) {
  DelimitedReader reader("a,\"b\nb\nb\"\nc\n\"d", ',', 5);
  Row row;
  reader.next(row);
  BOOST_TEST(row.line == 5u);
  reader.next(row);
  BOOST_TEST(row.line == 8u);
  BOOST_TEST(row.unterminated_line == 0u);
  reader.next(row);
  BOOST_TEST(row.line == 9u);
  BOOST_TEST(row.unterminated_line == 9u);
  BOOST_TEST(!reader.next(row));
}

BOOST_AUTO_TEST_CASE(shapes) {
  BOOST_TEST(shape_of("speaker,text\na,b;c\n").delimiter == ',');
  BOOST_TEST(shape_of("speaker;text\na;b,c\n").delimiter == ';');
  BOOST_TEST(shape_of("speaker\ttext\na\tb\n").delimiter == '\t');
  BOOST_TEST(shape_of("speaker|text\na|b\n").delimiter == '|');
  const TableShape given = shape_of("\n\nsep=|\nspeaker|text,x\n");
  BOOST_TEST(given.delimiter == '|');
  BOOST_TEST(given.line == 4u);
  BOOST_TEST(shape_of("sep=;").offset == 5u);
  BOOST_TEST(shape_of("prose without\nany order\n").columns < 2u);
}

BOOST_AUTO_TEST_CASE(names_of_columns) {
  const Columns found =
      find_columns({"Transcript_ID", " Speaker", "text", "utterance_text"}, {}, {});
  BOOST_TEST(found.of(Meaning::session).value() == 0u);
  BOOST_TEST(found.of(Meaning::speaker).value() == 1u);
  BOOST_TEST(found.of(Meaning::text).value() == 3u);
  BOOST_TEST(!found.of(Meaning::start).has_value());

  const Columns given = find_columns({"text", "who", "Said"}, {{"text", "said"}}, {});
  BOOST_TEST(given.of(Meaning::text).value() == 2u);
}

BOOST_AUTO_TEST_CASE(numbers_and_other_ids) {
  BOOST_TEST(find_columns({"text", "who", " Utt_Num"}, {}, {}).numbered);
  BOOST_TEST(!find_columns({"text", "who", "id"}, {}, {}).numbered);
  BOOST_TEST(!find_columns({"text", "who", "row", "utt_num"}, {{"id", "row"}}, {}).numbered);
}

BOOST_AUTO_TEST_CASE(columns_of_speakers) {
  const auto found = find_speaker_columns(
      {"Start", "Counselor’s response", " What did the Client say", "Social worker 2", "Mother"});
  BOOST_REQUIRE(found.size() == 4u);
  BOOST_TEST(found[0].index == 1u);
  BOOST_TEST(found[1].label == "What did the Client say");

  BOOST_TEST(find_speaker_columns({"Therapist", "Mother"}).empty());
  BOOST_TEST(find_speaker_columns({"Client notes", "Therapist"}).empty());
  BOOST_TEST(find_speaker_columns({"Client: I", "my therapist"}).empty());
  BOOST_TEST(find_speaker_columns({"pt", "tx"}).empty());
  BOOST_TEST(find_speaker_columns({"Therapist/Client Dialogue", "Skill"}).empty());
  BOOST_TEST(find_speaker_columns({"Therapist", "Client", "Supervisor"}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(columns_to_keep) {
  const std::vector<std::string_view> header{"text", "Mood", "mood", "Note"};
  const std::vector<std::size_t> expected{2, 3};
  BOOST_TEST(find_kept(header, {"NOTE", "mood", "note"}, {}) == expected,
             boost::test_tools::per_element());
  BOOST_CHECK_THROW(find_kept(header, {"other"}, {}), Error);
}

BOOST_AUTO_TEST_CASE(a_first_row_of_speech_is_not_shown) {
  try {
    find_columns({"client", "something private"}, {{"text", "words"}}, {"file.csv", 1});
    BOOST_FAIL("no error");
  } catch (const Error& error) {
    BOOST_TEST((error.code() == ErrorCode::missing_column));
    BOOST_TEST(std::string(error.what()).find("private") == std::string::npos);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
