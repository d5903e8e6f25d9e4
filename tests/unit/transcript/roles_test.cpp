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
  for (const char* label : {"T (She/Her)", "c1 (they/them)"}) {
    BOOST_TEST((read_label(label) == LabelHint::ambiguous), label);
  }
  for (const char* label :
       {"Therapist", "COUNSELLOR", "counselor 2", "Dr. Moss (Therapist)", "TH", "Social Worker",
        "trainee", "Nurse Ana", "TX", "Interviewer:", "Counselor’s words"}) {
    BOOST_TEST((read_label(label) == LabelHint::counselor), label);
  }
  for (const char* label : {"client", "PATIENT", "Client 2", "CL", "PT1", "Standardized Patient",
                            "standardised patient", "Service user", "Coachee"}) {
    BOOST_TEST((read_label(label) == LabelHint::client), label);
  }
  for (const char* label :
       {"Supervisor", "Observer 1", "Interpreter", "Client's mother", "Client’s mother"}) {
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

BOOST_AUTO_TEST_CASE(every_role_word) {
  for (const char* label : {"therapist",
                            "counsellor",
                            "counselor",
                            "clinician",
                            "practitioner",
                            "provider",
                            "psychologist",
                            "psychotherapist",
                            "psychiatrist",
                            "analyst",
                            "coach",
                            "interviewer",
                            "interventionist",
                            "facilitator",
                            "helper",
                            "supporter",
                            "trainee",
                            "social worker",
                            "caseworker",
                            "nurse",
                            "doctor",
                            "physician",
                            "TH",
                            "THER",
                            "COUNS",
                            "CO",
                            "TX"}) {
    BOOST_TEST((read_label(label) == LabelHint::counselor), label);
  }
  for (const char* label : {"client", "patient", "participant", "interviewee", "respondent",
                            "seeker", "service user", "caller", "texter", "coachee",
                            "standardised patient", "standardized patient", "CL", "PT", "PAR"}) {
    BOOST_TEST((read_label(label) == LabelHint::client), label);
  }
  for (const char* label : {"supervisor", "observer", "narrator", "interpreter", "researcher",
                            "partner", "mother", "husband"}) {
    BOOST_TEST((read_label(label) == LabelHint::other), label);
  }
  for (const char* label : {"Student", "speaker", "listener", "agent", "user", "SP", "T", "Q"}) {
    BOOST_TEST((read_label(label) == LabelHint::ambiguous), label);
  }
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

BOOST_AUTO_TEST_CASE(several_labels_to_one_role) {
  RoleOptions options;
  options.given = {{"SPEAKER_00", Role::counselor},
                   {"SPEAKER_02", Role::counselor},
                   {"SPEAKER_01", Role::client}};
  BOOST_TEST(roles({"SPEAKER_00", "SPEAKER_01", "SPEAKER_02"}, options) ==
             "counselor client counselor");
}

BOOST_AUTO_TEST_CASE(family_is_client_by_flag_alone) {
  BOOST_TEST(roles({"Therapist", "Client", "Husband"}) == "counselor client other");
  RoleOptions options;
  options.given = {{"Husband", Role::client}};
  BOOST_TEST(roles({"Therapist", "Client", "Husband"}, options) == "counselor client client");
}

BOOST_AUTO_TEST_CASE(usual_roles) {
  RoleOptions options;
  options.usual = {{"Lena", Role::client}, {"Nobody", Role::other}};
  Session session = talk({"Lena", "Omar"});
  assign_roles(session, options);
  BOOST_TEST((session.speakers[1].role == Role::counselor));
  BOOST_TEST(session.diagnostics.empty());
  options.given = {{"Lena", Role::counselor}};
  BOOST_TEST(roles({"Lena", "Omar"}, options) == "counselor client");
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

BOOST_AUTO_TEST_CASE(unknown_speaker_of_few_words) {
  const std::string words = times("you and I are what it is now ", 8);  // 64 words
  const auto with_unknown = [&](int count) {
    Session session = talk({"T", "C", "Unknown Speaker"}, {words, words, times("hm ", count)});
    assign_roles(session);
    return session;
  };
  const Session few = with_unknown(6);  // 6 of 134
  BOOST_TEST(few.roles_known());
  BOOST_TEST((few.speakers[2].role == Role::unknown));
  BOOST_TEST_REQUIRE(few.diagnostics.size() == 1u);
  BOOST_TEST(few.diagnostics[0].code == "unknown_speaker");

  const Session many = with_unknown(7);  // 7 of 135
  BOOST_TEST(!many.roles_known());
  BOOST_TEST((many.speakers[0].role == Role::counselor));
  BOOST_TEST_REQUIRE(many.diagnostics.size() == 1u);
  BOOST_TEST(many.diagnostics[0].code == "roles_unknown");
  BOOST_TEST(many.diagnostics[0].message.starts_with("An unknown speaker"));
}

BOOST_AUTO_TEST_CASE(inference_beside_an_unknown_speaker) {
  const std::string asks = times("what do you and your people want here ", 10);
  const std::string tells = times("well I said that my days are long ", 10);
  const auto infer = [&](const std::string& unknown) {
    Session session = talk({"A", "Unknown Speaker", "B"}, {tells, unknown, asks});
    assign_roles(session);
    return session;
  };
  const Session few = infer("hm hm");
  BOOST_TEST(few.roles_known());
  BOOST_TEST((few.speakers[2].role == Role::counselor));
  BOOST_TEST((few.speakers[1].role == Role::unknown));
  BOOST_TEST((infer(times("hm ", 9)).speakers[2].role == Role::unknown));
}

BOOST_AUTO_TEST_CASE(why_roles_are_unknown) {
  const auto why = [](const std::vector<std::string>& labels) {
    Session session = talk(labels);
    assign_roles(session);
    return session.diagnostics.at(0).message;
  };
  BOOST_TEST(why({"A", "B", "D"}).starts_with("There are more than two speakers"));
  BOOST_TEST(why({"A", "Unknown Speaker"}).starts_with("An unknown speaker"));
  BOOST_TEST(why({"Client", "Observer"}).starts_with("No speaker is the counselor"));
  BOOST_TEST(why({"A", "B"}).starts_with("The speakers' roles are not known"));
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
