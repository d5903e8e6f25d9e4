#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <oars/oars.hpp>
#include <thread>

namespace {

using namespace oars;

Session example(const std::string& name) {
  return read_file(std::string(OARS_SOURCE_DIR) + "/examples/sessions/" + name).front();
}

const Analyzer& analyzer() {
  static const Analyzer instance;
  return instance;
}

/// Everything that an analysis says, as one string.
std::string all_of(const Analysis& analysis) { return to_json(analysis); }

}  // namespace

BOOST_AUTO_TEST_SUITE(analyzer_and_live_session)

BOOST_AUTO_TEST_CASE(live_codes_equal_those_of_the_whole_session) {
  for (const char* name : {"skilled.vtt", "average.txt", "judgmental.csv"}) {
    const Analysis whole = analyzer().analyze(example(name));
    LiveSession live = analyzer().live();
    for (const Utterance& utterance : whole.session.utterances) {
      const Speaker& speaker = whole.session.speakers[utterance.speaker];
      const CodedUtterance& coded =
          live.add(speaker.label, speaker.role, utterance.text, utterance.start, utterance.end);
      const CodedUtterance& expected = whole.coded[coded.utterance];
      BOOST_TEST(coded.codes == expected.codes);
      BOOST_TEST((coded.question == expected.question));
      BOOST_TEST((coded.reflection == expected.reflection));
      BOOST_TEST((coded.behavior == expected.behavior));
      BOOST_TEST(coded.findings.size() == expected.findings.size());
    }
    const Analysis so_far = live.analysis();
    BOOST_TEST(so_far.scores.profiles.size() == whole.scores.profiles.size());
    BOOST_TEST(so_far.scores.talk.counselor_words == whole.scores.talk.counselor_words);
  }
}

BOOST_AUTO_TEST_CASE(the_three_formats_give_the_same_codes) {
  for (const std::string name : {"skilled", "average", "judgmental"}) {
    const Analysis text = analyzer().analyze(example(name + ".txt"));
    for (const char* extension : {".vtt", ".csv"}) {
      const Analysis other = analyzer().analyze(example(name + extension));
      BOOST_REQUIRE_EQUAL(other.coded.size(), text.coded.size());
      for (std::size_t i = 0; i < text.coded.size(); ++i) {
        BOOST_TEST(other.coded[i].codes == text.coded[i].codes);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(threads_share_an_analyzer) {
  const Session session = example("average.txt");
  const std::string expected = all_of(analyzer().analyze(session));
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  threads.reserve(results.size());
  for (auto& result : results) {
    threads.emplace_back([&] { result = all_of(analyzer().analyze(session)); });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& result : results) BOOST_TEST((result == expected));
}

BOOST_AUTO_TEST_CASE(a_session_does_not_depend_on_those_before_it) {
  const auto session = example("skilled.vtt");
  const auto other = example("judgmental.csv");
  const Analyzer fresh;
  const auto first = all_of(fresh.analyze(session));
  fresh.analyze(other);
  BOOST_TEST(all_of(fresh.analyze(session)) == first);
  fresh.live().add("C", Role::client, "I was about to say");
  BOOST_TEST(all_of(fresh.analyze(session)) == first);
}

BOOST_AUTO_TEST_CASE(a_copy_outlives_its_original) {
  auto first = std::make_unique<Analyzer>();
  const Analyzer copy = *first;
  first.reset();
  BOOST_TEST((copy.code_text("How did you sleep?").question == Question::open));
}

BOOST_AUTO_TEST_CASE(a_line_is_coded_in_its_context) {
  const std::vector<ContextTurn> context = {{Role::client, "It took three weeks of nights."}};
  BOOST_TEST((analyzer().code_text("Three weeks.", context).reflection == Reflection::simple));
  BOOST_TEST((analyzer().code_text("Three weeks.").reflection == Reflection::none));
}

BOOST_AUTO_TEST_CASE(the_two_questions_of_the_codebook) {
  BOOST_TEST((analyzer().code_text("Are you feeling anxious?").question == Question::closed));
  BOOST_TEST(
      (analyzer().code_text("Can you describe what you're experiencing right now?").question ==
       Question::open));
}

BOOST_AUTO_TEST_CASE(every_code_has_evidence_inside_the_text) {
  const Analysis analysis = analyzer().analyze(example("judgmental.txt"));
  for (const CodedUtterance& coded : analysis.coded) {
    const std::string& text = analysis.session.utterances[coded.utterance].text;
    std::vector<std::string> evidenced;
    for (const Finding& finding : coded.findings) {
      BOOST_TEST(finding.span.begin < finding.span.end);
      BOOST_TEST(finding.span.end <= text.size());
      BOOST_TEST(!finding.note.empty());
      BOOST_TEST(!finding.rule.empty());
      evidenced.push_back(finding.code);
      evidenced.insert(evidenced.end(), finding.attributes.begin(), finding.attributes.end());
    }
    std::ranges::sort(evidenced);
    evidenced.erase(std::unique(evidenced.begin(), evidenced.end()), evidenced.end());
    BOOST_TEST(coded.codes == evidenced);
  }
}

BOOST_AUTO_TEST_CASE(the_clients_lines_have_codes_of_their_own) {
  LiveSession live = analyzer().live();
  const auto& said = live.add("Ana", Role::client, "I was devastated. I want to quit drinking.");
  BOOST_TEST(said.codes == (std::vector<std::string>{"change_talk", "feeling", "feeling.sad",
                                                     "feeling.strong"}),
             boost::test_tools::per_element());
  BOOST_TEST(!said.behavior.has_value());
  BOOST_TEST(said.first_person == 2U);
  BOOST_TEST(said.sentences == 2U);
}

BOOST_AUTO_TEST_CASE(a_feeling_is_taken_up_or_passed_over) {
  const std::vector<ContextTurn> before{{Role::client, "I was devastated."}};
  const auto has = [](const CodedUtterance& coded, const char* code) {
    return std::ranges::count(coded.codes, code) == 1;
  };
  BOOST_TEST(has(analyzer().code_text("You were heartbroken.", before), "feeling.taken_up"));
  BOOST_TEST(has(analyzer().code_text("Which bus did you take?", before), "missed_feeling"));
  BOOST_TEST(!has(analyzer().code_text("Which bus did you take?"), "missed_feeling"));
}

BOOST_AUTO_TEST_CASE(a_users_rule_for_a_feeling_may_lack_its_family) {
  const auto folder = std::filesystem::temp_directory_path() / "oars_bare_feeling";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "own.toml") << R"([[rule]]
id = "own.feeling"
code = "feeling"
speaker = "any"
note = "A note."
patterns = ["gutted like a fish"]
match = ["I was gutted like a fish."]
no_match = ["No."]
)";
  AnalyzerOptions options;
  options.pack = folder;
  const Analyzer own(options);
  std::filesystem::remove_all(folder);
  LiveSession live = own.live();
  for (const Role role : {Role::client, Role::counselor}) {
    const auto& codes = live.add(to_string(role), role, "You get gutted like a fish.").codes;
    BOOST_TEST(std::ranges::count(codes, "feeling") == 1);
  }
}

BOOST_AUTO_TEST_CASE(a_concern_may_be_welcome) {
  const auto is_welcome = [](const std::vector<ContextTurn>& before) {
    const auto codes = analyzer().code_text("I'm worried about you driving.", before).codes;
    return std::ranges::count(codes, "concern.with_permission") == 1;
  };
  BOOST_TEST(
      is_welcome({{Role::counselor, "May I share a thought with you?"}, {Role::client, "Sure."}}));
  BOOST_TEST(!is_welcome({{Role::client, "Sure."}}));
}

BOOST_AUTO_TEST_CASE(unknown_roles_get_no_codes_and_no_profiles) {
  Session session;
  session.add("A", "How did you sleep?");
  session.add("B", "Badly.");
  const Analysis analysis = analyzer().analyze(session);
  BOOST_TEST(!analysis.scores.roles_known);
  BOOST_TEST(analysis.scores.profiles.empty());
  BOOST_TEST(analysis.coded[0].codes.empty());
  BOOST_TEST(!analysis.coded[0].behavior);
  BOOST_TEST(analysis.coded[0].words == 4u);
}

BOOST_AUTO_TEST_CASE(content_never_throws) {
  for (const std::string& text :
       {std::string(), std::string("\xFF\xFE\xC3"), std::string(3, '\0'), std::string(100000, 'a'),
        std::string(50000, '"'), std::string("? ! . -- \"")}) {
    BOOST_CHECK_NO_THROW(analyzer().code_text(text, {{Role::client, text}}));
  }
}

BOOST_AUTO_TEST_CASE(a_long_line_without_any_other_code_informs) {
  const CodedUtterance coded = analyzer().code_text(
      "The clinic on the hill opens at nine and the nurse there sees people with the same thing "
      "in a row one after another.");
  BOOST_TEST(coded.findings.empty());
  BOOST_TEST(coded.words > 16U);
  BOOST_TEST((*coded.behavior == Behavior::input));
}

BOOST_AUTO_TEST_CASE(an_empty_session_has_absent_figures) {
  const Analysis analysis = analyzer().analyze({});
  BOOST_TEST(analysis.coded.empty());
  BOOST_TEST(!analysis.scores.talk.counselor_share);
}

BOOST_AUTO_TEST_CASE(a_wrong_option_is_refused_with_what_is_accepted) {
  AnalyzerOptions unknown_profile;
  unknown_profile.profiles = {"miti9"};
  BOOST_CHECK_EXCEPTION(Analyzer{unknown_profile}, Error, [](const Error& error) {
    return error.code() == ErrorCode::invalid_option &&
           error.remedy().find("miti4") != std::string::npos;
  });
}

BOOST_AUTO_TEST_SUITE_END()
