#include <boost/test/unit_test.hpp>

#include <oars/read.hpp>

#include "transcript/role_labels.hpp"

namespace oars {
namespace {

using transcript::LabelHint;
using transcript::read_label;

Session talk(const std::vector<std::string>& labels, const std::vector<std::string>& texts = {}) {
  Session session;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    session.add(labels[i], i < texts.size() ? texts[i] : "Hm.");
  }
  return session;
}

// "counselor client" and so on, in the order of the labels.
std::string roles(const std::vector<std::string>& labels, const RoleOptions& options = {}) {
  Session session = talk(labels);
  assign_roles(session, options);
  std::string out;
  for (const Speaker& speaker : session.speakers) {
    out += (out.empty() ? "" : " ") + std::string(to_string(speaker.role));
  }
  return out;
}

std::string times(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(speaker_roles)

BOOST_AUTO_TEST_CASE(words_in_labels) {
  for (const char* label : {"Therapist", "COUNSELLOR", "counselor 2", "Dr. Moss (Therapist)", "TH",
                            "Social Worker", "trainee", "Nurse Ana", "TX", "Interviewer:"}) {
    BOOST_TEST((read_label(label) == LabelHint::counselor), label);
  }
  for (const char* label : {"client", "PATIENT", "Client 2", "CL", "PT1", "Standardized Patient",
                            "standardised patient", "Service user", "Coachee"}) {
    BOOST_TEST((read_label(label) == LabelHint::client), label);
  }
  for (const char* label : {"Supervisor", "Observer 1", "Interpreter", "Client's mother"}) {
    BOOST_TEST((read_label(label) == LabelHint::other), label);
  }
  for (const char* label : {"T", "c1", "Student", "Speaker 1", "SPEAKER_00", "SP", "user"}) {
    BOOST_TEST((read_label(label) == LabelHint::ambiguous), label);
  }
  for (const char* label : {"Lena", "Clientele", "Therapistic", "Co Nguyen", "Coachella", "Parr",
                            "", "42", "Client therapist"}) {
    BOOST_TEST((read_label(label) == LabelHint::none), label);
  }
}

BOOST_AUTO_TEST_CASE(codes_are_read_as_a_set) {
  BOOST_TEST(roles({"T", "C"}) == "counselor client");
  BOOST_TEST(roles({"C", "T"}) == "client counselor");
  BOOST_TEST(roles({"T", "P"}) == "counselor client");
  BOOST_TEST(roles({"C", "P"}) == "counselor client");
  BOOST_TEST(roles({"I", "R"}) == "counselor client");
  BOOST_TEST(roles({"I", "P"}) == "counselor client");
  BOOST_TEST(roles({"TH", "CL"}) == "counselor client");
  BOOST_TEST(roles({"TH", "C"}) == "counselor client");
  BOOST_TEST(roles({"T1", "C1", "C2"}) == "counselor client client");
  BOOST_TEST(roles({"T", "C", "Observer"}) == "counselor client other");
  BOOST_TEST(roles({"C", "S"}) == "unknown unknown");
  BOOST_TEST(roles({"T", "C", "P"}) == "unknown unknown unknown");
  BOOST_TEST(roles({"A", "B"}) == "unknown unknown");
}

BOOST_AUTO_TEST_CASE(the_other_one_of_two) {
  BOOST_TEST(roles({"Therapist", "Omar"}) == "counselor client");
  BOOST_TEST(roles({"Student", "Client"}) == "counselor client");
  BOOST_TEST(roles({"Student", "Counselor"}) == "client counselor");
  BOOST_TEST(roles({"Therapist", "Unknown Speaker"}) == "counselor unknown");
  BOOST_TEST(roles({"Therapist", "Omar", "Lena"}) == "counselor unknown unknown");
  BOOST_TEST(roles({"Supervisor", "Omar"}) == "other unknown");
}

BOOST_AUTO_TEST_CASE(given_roles_win) {
  RoleOptions options;
  options.given = {{"T", Role::client}, {"C", Role::counselor}};
  BOOST_TEST(roles({"T", "C"}, options) == "client counselor");
  options.given = {{"moss, lena", Role::counselor}, {"Omar", Role::client}, {"Eve", Role::client}};
  BOOST_TEST(roles({"Moss, Lena (She/Her)", "Omar", "Eve"}, options) == "counselor client client");

  Session session = talk({"Lena", "Omar"});
  options.given = {{"Lena", Role::counselor}, {"Nobody", Role::other}};
  assign_roles(session, options);
  BOOST_TEST((session.speakers[0].role_source == RoleSource::given));
  BOOST_TEST((session.speakers[1].role == Role::client));
  BOOST_TEST_REQUIRE(session.diagnostics.size() == 1u);
  BOOST_TEST(session.diagnostics[0].code == "role_label_unknown");
}

BOOST_AUTO_TEST_CASE(assigned_again) {
  Session session = talk({"Lena", "Omar"});
  assign_roles(session);
  BOOST_TEST_REQUIRE(session.diagnostics.size() == 1u);
  BOOST_TEST(session.diagnostics[0].code == "roles_unknown");
  RoleOptions options;
  options.given = {{"Lena", Role::counselor}, {"Omar", Role::client}};
  assign_roles(session, options);
  BOOST_TEST(session.roles_known());
  BOOST_TEST(session.diagnostics.empty());
  assign_roles(session);  // what was given stays
  BOOST_TEST(session.roles_known());
}

BOOST_AUTO_TEST_CASE(inference_has_a_margin) {
  const std::string asks = times("what do you and your people want here ", 8);
  const std::string tells = times("well I said that my days are long ", 8);
  const std::string even = times("you and I are what it is now ", 8);
  const auto infer = [](Session session, bool on = true) {
    RoleOptions options;
    options.infer = on;
    assign_roles(session, options);
    return session;
  };
  const Session found = infer(talk({"A", "B"}, {tells, asks}));
  BOOST_TEST((found.speakers[0].role == Role::client));
  BOOST_TEST((found.speakers[1].role == Role::counselor));
  BOOST_TEST((found.speakers[1].role_source == RoleSource::inferred));
  BOOST_TEST(found.diagnostics[0].code == "roles_inferred");

  BOOST_TEST(infer(talk({"0", "1"}, {tells, asks})).roles_known());

  const auto undecided = [&](const Session& session) {
    return session.speakers[0].role == Role::unknown && session.speakers[1].role == Role::unknown;
  };
  BOOST_TEST(undecided(infer(talk({"A", "B"}, {tells, asks}), false)));
  BOOST_TEST(undecided(infer(talk({"A", "B"}, {even, even}))));
  BOOST_TEST(undecided(infer(talk({"A", "B"}, {"I do.", asks}))));
  BOOST_TEST(undecided(infer(talk({"A", "B", "D"}, {tells, asks, even}))));
  BOOST_TEST(undecided(infer(talk({"A", "Unknown Speaker"}, {tells, asks}))));
  BOOST_TEST(undecided(infer(talk({"A", "?"}, {tells, asks}))));
}

BOOST_AUTO_TEST_CASE(evidence) {
  const Session session = talk(
      {"A", "B"},
      {"You\u2019re \u2014 you [laughs] I-I \u201CI\u201D (you) well-being 5", "Nothing -- here."});
  const std::vector<RoleEvidence> found = role_evidence(session);
  BOOST_TEST_REQUIRE(found.size() == 2u);
  BOOST_TEST(found[0].words == 7u);
  BOOST_TEST(found[0].turns == 1u);
  BOOST_TEST(found[0].you_share == (3.0 + 1.0) / (3.0 + 2.0 + 2.0));
  BOOST_TEST(found[1].words == 2u);
  BOOST_TEST(found[1].you_share == 0.5);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars
