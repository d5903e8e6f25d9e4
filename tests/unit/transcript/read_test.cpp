#include <boost/test/unit_test.hpp>

#include <oars/read.hpp>

namespace oars {
namespace {

ErrorCode error_of(const ReadOptions& options) {
  try {
    options.validate();
  } catch (const Error& error) {
    BOOST_TEST(!error.remedy().empty());
    return error.code();
  }
  BOOST_FAIL("no error");
  return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(options_are_checked) {
  ReadOptions().validate();
  ReadOptions options;
  options.format = "word";
  BOOST_TEST((error_of(options) == ErrorCode::invalid_option));
  BOOST_CHECK_THROW(read_bytes("T: a\nC: b", "x.txt", options), Error);
  options = {};
  options.encoding = "latin1";
  BOOST_TEST((error_of(options) == ErrorCode::invalid_option));
  options = {};
  options.columns = {{"words", "text"}};
  BOOST_TEST((error_of(options) == ErrorCode::invalid_option));
  options.columns = {{"text", ""}};
  BOOST_TEST((error_of(options) == ErrorCode::invalid_option));
}

BOOST_AUTO_TEST_CASE(formats_are_listed) {
  for (const FormatInfo& info : formats()) {
    BOOST_TEST(!info.title.empty());
    ReadOptions options;
    options.format = info.name;
    options.validate();
    for (const std::string& extension : info.extensions) BOOST_TEST(extension.starts_with('.'));
  }
}

BOOST_AUTO_TEST_CASE(content_before_name) {
  BOOST_TEST(sniff("WEBVTT\n\n").format == "vtt");
  BOOST_TEST(sniff("WEBVTT\n\n", "x.csv").format == "vtt");
  BOOST_TEST(sniff("speaker,text\na,b\n").format == "csv");
  BOOST_TEST(sniff("T: a\nC: b\n", "x.csv").format == "text");
  BOOST_TEST(sniff("T: a\nC: b\n").confidence > 0.5);
  BOOST_TEST(sniff("no labels here", "x.txt").confidence < 0.5);
  for (const char* bytes : {"", "%PDF-1.7", "no labels here", "\x01\x02\x03"}) {
    const SniffResult found = sniff(bytes);
    BOOST_TEST(found.format.empty(), bytes);
    BOOST_TEST(!found.evidence.empty());
  }
}

BOOST_AUTO_TEST_CASE(names_and_ids) {
  const auto sessions = read_bytes("T: a\nC: b\n", "some/where/week 3.v2.txt");
  BOOST_TEST_REQUIRE(sessions.size() == 1u);
  BOOST_TEST(sessions[0].id == "week 3.v2");
  BOOST_TEST(sessions[0].source == "some/where/week 3.v2.txt");
  BOOST_TEST(sessions[0].format == "text");
  BOOST_TEST(sessions[0].utterances[1].id == "1");
  BOOST_TEST(read_bytes("T: a\nC: b\n")[0].id == "session");
}

BOOST_AUTO_TEST_CASE(named_columns_make_a_table) {
  ReadOptions options;
  options.columns = {{"text", "b"}, {"speaker", "a"}};
  BOOST_TEST(read_bytes("a,b\nclient,Hi.\n", {}, options)[0].format == "csv");
  BOOST_TEST(read_bytes("WEBVTT\n\n00:01.0 --> 00:02.0\n<v T>a\n", {}, options)[0].format == "vtt");
}

BOOST_AUTO_TEST_CASE(a_named_format_is_taken) {
  ReadOptions options;
  options.format = "vtt";
  const auto sessions = read_bytes("00:00:01,000 --> 00:00:02,000\n<v T>a\n", {}, options);
  BOOST_TEST(sessions[0].utterances[0].text == "a");
  options.format = "csv";
  BOOST_CHECK_THROW(read_bytes("T: a\nC: b\n", {}, options), Error);
}

BOOST_AUTO_TEST_CASE(messages_do_not_quote_speech) {
  const std::string secret = "xylophone";
  for (const std::string& bytes :
       {secret + " without a label\n", "speaker,words\nclient," + secret + "\n",
        "WEBVTT\n\n00:01.0 --> 00:02.0\n" + secret + "\n", "client," + secret + "\n"}) {
    for (const char* name : {"", "x.txt", "x.csv", "x.vtt"}) {
      try {
        for (const Session& session : read_bytes(bytes, name)) {
          for (const Diagnostic& diagnostic : session.diagnostics) {
            BOOST_TEST(diagnostic.message.find(secret) == std::string::npos);
          }
        }
      } catch (const Error& error) {
        BOOST_TEST(std::string(error.what()).find(secret) == std::string::npos);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(sessions_by_hand) {
  Session session;
  session.add("Lena", "Hm. [sighs]", 1.0, 2.0);
  session.add("Omar", "Yes.");
  session.add("Lena", "No.");
  BOOST_TEST(session.speakers.size() == 2u);
  BOOST_TEST(session.utterances[2].id == "2");
  BOOST_TEST(session.utterances[2].speaker == 0u);
  BOOST_TEST(session.utterances[0].events.size() == 1u);
  BOOST_TEST(!session.roles_known());
  session.speakers[0].role = Role::counselor;
  BOOST_TEST(!session.roles_known());
  session.speakers[1].role = Role::client;
  BOOST_TEST(session.roles_known());
  BOOST_TEST((role_from_string("client") == Role::client));
  BOOST_TEST(!role_from_string("Client").has_value());
}

BOOST_AUTO_TEST_CASE(many_notes_of_a_kind_are_cut_short) {
  std::string table = "speaker,text,start\n";
  for (int i = 0; i < 40; ++i) table += "client,a,x\n";
  const auto sessions = read_bytes(table);
  std::size_t notes = 0;
  for (const Diagnostic& diagnostic : sessions[0].diagnostics) {
    notes += diagnostic.code == "time_invalid" ? 1u : 0u;
  }
  BOOST_TEST(notes == 11u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars
