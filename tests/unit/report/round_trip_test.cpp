// What is written reads back as the same session, but for what the format cannot hold.
#include <algorithm>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include <oars/read.hpp>
#include <oars/write_session.hpp>

#include "made_sessions.hpp"
#include "report/labels.hpp"
#include "report/timeline.hpp"

using oars::Session;
using oars::Utterance;
using oars::test::PlainSessions;
using oars::test::TrickySessions;

namespace {

Session read_back(const std::string& bytes, const std::string& name,
                  const oars::ReadOptions& options = {}) {
  std::vector<Session> sessions = oars::read_bytes(bytes, name, options);
  BOOST_REQUIRE_EQUAL(sessions.size(), 1u);
  return std::move(sessions.front());
}

// Compares line by line, so that a failure shows one line and not two sessions.
void check_lines(const std::string& found, const std::string& expected) {
  std::istringstream left(found);
  std::istringstream right(expected);
  std::string one;
  std::string other;
  while (std::getline(left, one) && std::getline(right, other)) BOOST_TEST(one == other);
  BOOST_TEST(found.size() == expected.size());
}

// One line an utterance, times in milliseconds.
std::string said(const Session& session, bool with_ids) {
  std::ostringstream out;
  const auto time = [&](const std::optional<double>& seconds) {
    out << ' ';
    seconds ? out << std::llround(*seconds * 1000.0) : out << '-';
  };
  for (const Utterance& utterance : session.utterances) {
    if (with_ids) out << utterance.id << ' ';
    out << '[' << session.speakers[utterance.speaker].label << ']';
    time(utterance.start);
    time(utterance.end);
    out << ' ' << utterance.text << '\n';
  }
  return out.str();
}

// Times as the formats that need all of them have them.
Session with_all_times(Session session) {
  const auto slots = oars::report::timeline(session);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    session.utterances[i].start = static_cast<double>(slots[i].start) / 1000.0;
    session.utterances[i].end = static_cast<double>(slots[i].end) / 1000.0;
  }
  return session;
}

Session with_labels_on_one_line(Session session) {
  const auto labels = oars::report::written_labels(session);
  for (std::size_t i = 0; i < labels.size(); ++i) session.speakers[i].label = labels[i];
  return session;
}

// The object holds every field of a session, so that what is equal is equal in all of them.
void check_json(const Session& session) {
  const std::string json = oars::to_session_json(session);
  BOOST_TEST(oars::to_session_json(read_back(json, "other.json")) == json);
}

void check_csv(const Session& session) {
  oars::ReadOptions options;
  options.keep = oars::field_names(session);
  const std::string table =
      oars::session_csv_header(options.keep) + oars::to_session_csv(session, options.keep);
  const Session read = read_back(table, session.id + ".csv", options);
  const Session expected = with_labels_on_one_line(session);
  BOOST_TEST(read.id == session.id);
  check_lines(said(read, true), said(expected, true));
  for (std::size_t i = 0; i < read.utterances.size(); ++i) {
    BOOST_TEST(read.utterances[i].start.has_value() == session.utterances[i].start.has_value());
    BOOST_TEST((read.utterances[i].start == session.utterances[i].start));
    BOOST_TEST((read.utterances[i].end == session.utterances[i].end));
    BOOST_TEST((read.utterances[i].meta == session.utterances[i].meta));
  }
}

// Each line trimmed, blank ones left out, and one space for the line's end.
std::string lines_joined(const std::string& text) {
  std::istringstream in(text);
  std::string joined;
  for (std::string line; std::getline(in, line);) {
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string::npos) continue;
    if (!joined.empty()) joined += ' ';
    joined += line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
  }
  return joined;
}

void check_vtt(const Session& session) {
  Session expected = with_labels_on_one_line(with_all_times(session));
  for (Utterance& utterance : expected.utterances) utterance.text = lines_joined(utterance.text);
  const Session read = read_back(oars::to_vtt(session), session.id + ".vtt");
  check_lines(said(read, false), said(expected, false));
}

void check_elan(const Session& session) {
  Session expected = with_labels_on_one_line(with_all_times(session));
  for (Utterance& utterance : expected.utterances) {
    std::string& text = utterance.text;
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    text = lines_joined(text);
  }
  // The tiers are merged by time; of those who begin together, the first tier comes first.
  std::stable_sort(expected.utterances.begin(), expected.utterances.end(),
                   [](const Utterance& a, const Utterance& b) {
                     return std::pair(*a.start, a.speaker) < std::pair(*b.start, b.speaker);
                   });
  const Session read = read_back(oars::to_eaf(session), session.id + ".eaf");
  check_lines(said(read, false), said(expected, false));
}

void check_chat(const Session& session) {
  Session expected = with_all_times(session);
  for (std::size_t i = 0; i < session.utterances.size(); ++i) {
    Utterance& utterance = expected.utterances[i];
    utterance.text = oars::report::on_one_line(utterance.text);
    // A stop at the end is demanded.
    if (std::string(".?!-").find(utterance.text.back()) == std::string::npos) utterance.text += '.';
    if (!session.utterances[i].start) utterance.start = utterance.end = std::nullopt;
  }
  const Session read = read_back(oars::to_chat(session), session.id + ".cha");
  check_lines(said(read, false), said(expected, false));
}

// In the order of time and without overlap, as captions are read.
Session in_order(Session session) {
  double time = 0.0;
  for (Utterance& utterance : session.utterances) {
    utterance.start = time += 1.0;
    utterance.end = time += 0.5;
  }
  return session;
}

std::vector<Session> examples() {
  std::vector<Session> sessions;
  for (const char* name : {"average", "judgmental", "skilled"}) {
    for (const char* extension : {".csv", ".vtt", ".txt"}) {
      sessions.push_back(
          oars::read_file(std::string(OARS_SOURCE_DIR "/examples/sessions/") + name + extension)
              .front());
    }
  }
  return sessions;
}

// Behind CHAT, events of any kind have square brackets, and other square brackets are full-width.
Session as_chat_has_it(Session session) {
  for (Utterance& utterance : session.utterances) {
    for (const oars::Event& event : utterance.events) {
      utterance.text[event.span.begin] = '[';
      utterance.text[event.span.end - 1] = ']';
    }
    const std::string bare = "[quietly]";
    const std::size_t at = utterance.text.find(bare);
    if (at != std::string::npos) utterance.text.replace(at, bare.size(), "［quietly］");
  }
  return session;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(round_trip)

BOOST_AUTO_TEST_CASE(example_sessions) {
  for (const Session& session : examples()) {
    check_json(session);
    check_csv(session);
    check_vtt(session);
    check_elan(session);
    check_chat(as_chat_has_it(session));
  }
}

BOOST_AUTO_TEST_CASE(plain_sessions) {
  PlainSessions sessions(7);
  for (int i = 0; i < 50; ++i) {
    const Session session = sessions.next();
    check_json(session);
    check_csv(session);
    check_vtt(session);
    check_elan(session);
    check_chat(session);
  }
}

BOOST_AUTO_TEST_CASE(tricky_sessions) {
  TrickySessions sessions(11);
  for (int i = 0; i < 200; ++i) {
    const Session session = sessions.next();
    check_json(session);
    check_csv(session);
    check_vtt(in_order(session));
    check_elan(session);
    BOOST_TEST(read_back(oars::to_chat(session), "tricky.cha").utterances.size() ==
               session.utterances.size());
  }
}

BOOST_AUTO_TEST_CASE(json_holds_many_sessions) {
  std::string lines;
  for (const Session& session : examples()) lines += oars::to_session_json(session);
  std::string again;
  for (const Session& session : oars::read_bytes(lines, "all.jsonl")) {
    again += oars::to_session_json(session);
  }
  BOOST_TEST(again == lines);
}

BOOST_AUTO_TEST_CASE(json_keeps_what_no_reader_would_make) {
  Session session;
  session.id = "";
  session.source = "a \"b\".docx";
  session.add("", " \r\x01 [laughs] \t", 1.0 / 3.0, -1e-7);
  session.add("", "", 1e300);
  session.speakers[0].role = oars::Role::other;
  session.speakers[0].role_source = oars::RoleSource::given;
  session.meta = {{"", ""}, {"Site", "North"}, {"Site", "South"}};
  check_json(session);
}

BOOST_AUTO_TEST_CASE(fields_with_the_names_of_columns_do_no_harm) {
  for (const char* name : {"utterance_text", "Utterance", "text", "value", "interlocutor", "role",
                           "Timestamp ", "start_time", "conversation_id", "id", "end"}) {
    Session session;
    session.id = "s1";
    session.add("Ana", "What grew?", 2.0, 3.0).meta.push_back({name, "17"});
    const auto fields = oars::field_names(session);
    const Session read = read_back(
        oars::session_csv_header(fields) + oars::to_session_csv(session, fields), "s1.csv");
    BOOST_TEST(said(read, true) == said(session, true), name);
  }
}

BOOST_AUTO_TEST_CASE(a_session_without_labels_gets_the_readers_own) {
  Session session;
  session.id = "s1";
  session.add("", "What grew?", 0.0, 1.0);
  check_csv(session);
  check_vtt(session);
  check_elan(session);
}

BOOST_AUTO_TEST_SUITE_END()
