// The learned coder by way of the analyzer, with models that are made by hand: what a weight does
// can be said beforehand.

#include <unistd.h>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <oars/oars.hpp>
#include <thread>

#include "model/outputs.hpp"
#include "model_file.hpp"

namespace {

using namespace oars;
using model::output_of;

constexpr std::size_t kAnyQuestionMark = 3;  // of the cues: a sentence ends with one

// A model's file for as long as a test needs it.
class ModelFile {
 public:
  explicit ModelFile(const test::HandMade& made) {
    path_ = std::filesystem::temp_directory_path() /
            ("oars-learned-" + std::to_string(::getpid()) + ".model");
    std::ofstream(path_, std::ios::binary) << made.file();
  }
  ~ModelFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;

  Analyzer analyzer(double abstain = 0.0) const {
    AnalyzerOptions options;
    options.model = path_;
    options.abstain = abstain;
    return Analyzer(options);
  }

 private:
  std::filesystem::path path_;
};

// Says for every line that it is an open question.
test::HandMade always_open(float certainty = 5.0F) {
  test::HandMade made;
  made.bias[output_of(Question::open)] = certainty;
  made.bias[output_of(Reflection::none)] = certainty;
  made.bias[output_of(Behavior::question)] = certainty;
  return made;
}

// A line with nothing before it is left to the rules.
const std::vector<ContextTurn> kBefore{{Role::client, "it was the rent"}};

const Finding* find_code(const CodedUtterance& coded, const std::string& code) {
  for (const Finding& finding : coded.findings) {
    if (finding.code == code) return &finding;
  }
  return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(learned_coder)

BOOST_AUTO_TEST_CASE(the_model_decides_and_its_code_has_evidence) {
  const ModelFile file(always_open());
  const CodedUtterance coded = file.analyzer().code_text("You wake up tired most days.", kBefore);
  BOOST_TEST((coded.question == Question::open));
  BOOST_TEST((coded.reflection == Reflection::none));
  BOOST_TEST((*coded.behavior == Behavior::question));
  const Finding* finding = find_code(coded, "question.open");
  BOOST_REQUIRE(finding != nullptr);
  BOOST_TEST(finding->rule == "learned.question.open");
  BOOST_TEST(finding->span.end > finding->span.begin);
  BOOST_TEST(find_code(coded, "reflection.simple") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_rule_that_agrees_is_the_evidence) {
  const ModelFile file(always_open());
  const CodedUtterance coded = file.analyzer().code_text("What would you like to change?", kBefore);
  const Finding* finding = find_code(coded, "question.open");
  BOOST_REQUIRE(finding != nullptr);
  BOOST_TEST(!finding->rule.starts_with("learned."));
}

BOOST_AUTO_TEST_CASE(the_form_of_a_question_stays_where_the_model_hears_another_kind) {
  const ModelFile file(always_open());
  Session session;
  session.add("C", "It was the rent.");
  session.add("T", "Did you sleep?");
  session.speakers.front().role = Role::client;
  session.speakers.back().role = Role::counselor;
  const Analysis analysis = file.analyzer().analyze(session);
  const Finding* finding = find_code(analysis.coded.back(), "question.open");
  BOOST_REQUIRE(finding != nullptr);
  BOOST_TEST(finding->rule == "learned.question.open");
  BOOST_TEST(finding->attributes == std::vector<std::string>{"question.polar"},
             boost::test_tools::per_element());
  // MISC 2.5 goes by the form, the other schemes by the kind.
  for (const auto& score : analysis.scores.profiles) {
    for (const auto& measure : score.measures) {
      if (measure.id != "percent_open" || !measure.value) continue;
      BOOST_TEST(*measure.value == (score.id == "misc25" ? 0.0 : 1.0));
    }
  }
}

BOOST_AUTO_TEST_CASE(probabilities_sum_to_one_in_each_task) {
  const ModelFile file(always_open(1.0F));
  const CodedUtterance coded = file.analyzer().code_text("How was your week?", kBefore);
  for (const std::string task : {"question.", "reflection.", "behavior."}) {
    double sum = 0.0;
    for (const auto& [key, value] : coded.probability) {
      if (key.starts_with(task)) sum += value;
    }
    BOOST_TEST(sum == 1.0, boost::test_tools::tolerance(1e-5));
  }
  BOOST_TEST(coded.probability.size() == model::kOutputs);
}

BOOST_AUTO_TEST_CASE(a_cue_moves_the_decision) {
  test::HandMade made;
  made.bias[output_of(Question::none)] = 1.0F;
  made.bias[output_of(Behavior::other)] = 1.0F;
  made.cues[kAnyQuestionMark * model::kOutputs + output_of(Question::closed)] = 9.0F;
  made.cues[kAnyQuestionMark * model::kOutputs + output_of(Behavior::question)] = 9.0F;
  const ModelFile file(made);
  const Analyzer analyzer = file.analyzer();
  BOOST_TEST((analyzer.code_text("Tired?", kBefore).question == Question::closed));
  BOOST_TEST((analyzer.code_text("Tired.", kBefore).question == Question::none));
}

BOOST_AUTO_TEST_CASE(the_net_corrects_the_scores) {
  test::HandMade made = always_open(1.0F);
  // One hidden unit sees the mark and speaks for a closed question.
  made.net_inputs[kAnyQuestionMark * model::kHidden + 5] = 9.0F;
  made.net_outputs[5 * model::kOutputs + output_of(Question::closed)] = 9.0F;
  const ModelFile file(made);
  const Analyzer analyzer = file.analyzer();
  BOOST_TEST((analyzer.code_text("Tired?", kBefore).question == Question::closed));
  BOOST_TEST((analyzer.code_text("Tired.", kBefore).question == Question::open));
}

BOOST_AUTO_TEST_CASE(text_without_punctuation_has_its_own_weights) {
  test::HandMade made = always_open();
  made.plain_bias.assign(model::kOutputs, 0.0F);
  made.plain_bias[output_of(Question::closed)] = 5.0F;
  made.plain_bias[output_of(Behavior::question)] = 5.0F;
  const ModelFile file(made);
  const Analyzer analyzer = file.analyzer();
  const std::vector<ContextTurn> client{{Role::client, "I slept badly."}};
  BOOST_TEST((analyzer.code_text("are you tired", kBefore).question == Question::closed));
  BOOST_TEST((analyzer.code_text("Are you tired?", kBefore).question == Question::open));
  BOOST_TEST((analyzer.code_text("are you tired", client).question == Question::open));
}

BOOST_AUTO_TEST_CASE(an_uncertain_line_keeps_the_codes_of_the_rules) {
  const ModelFile file(always_open(0.1F));
  const CodedUtterance coded = file.analyzer(0.9).code_text("Did you sleep?", kBefore);
  BOOST_TEST((coded.question == Question::closed));
  BOOST_TEST(!coded.probability.empty());
}

BOOST_AUTO_TEST_CASE(a_line_with_nothing_before_it_keeps_the_codes_of_the_rules) {
  const ModelFile file(always_open());
  const Analyzer analyzer = file.analyzer();
  const CodedUtterance first = analyzer.code_text("Did you sleep?");
  BOOST_TEST((first.question == Question::closed));
  BOOST_TEST(!first.probability.empty());
  BOOST_TEST((analyzer.code_text("Did you sleep?", kBefore).question == Question::open));
}

BOOST_AUTO_TEST_CASE(labels_that_cannot_go_together_are_never_given) {
  test::HandMade made;
  made.bias[output_of(Question::none)] = 3.0F;
  made.bias[output_of(Reflection::none)] = 3.0F;
  made.bias[output_of(Behavior::reflection)] = 4.0F;
  const ModelFile file(made);
  const CodedUtterance coded = file.analyzer().code_text("Well, let us see.", kBefore);
  const bool reflects = coded.reflection != Reflection::none;
  BOOST_TEST((*coded.behavior == Behavior::reflection) == reflects);
}

BOOST_AUTO_TEST_CASE(lines_without_words_and_other_speakers_stay_as_they_were) {
  const ModelFile file(always_open());
  const Analyzer analyzer = file.analyzer();
  BOOST_TEST(analyzer.code_text("...", kBefore).findings.empty());
  Session session;
  session.add("Sam", "I am tired.");
  session.speakers.front().role = Role::client;
  BOOST_TEST(analyzer.analyze(session).coded.front().probability.empty());
}

BOOST_AUTO_TEST_CASE(features_are_those_of_the_counselor_and_always_as_many_cues) {
  Session session;
  session.add("T", "How was it?");
  session.add("C", "Hard.");
  session.add("T", "It was hard.");
  session.add("T", "");
  session.speakers[0].role = Role::counselor;
  session.speakers[1].role = Role::client;
  const auto features = Analyzer().features(session);
  BOOST_REQUIRE(features.size() == 3U);
  BOOST_TEST(features[1].utterance == 2U);
  for (const auto& one : features) BOOST_TEST(one.cues.size() == model::kCueCount);
  BOOST_TEST(features[0].grams.size() > features[2].grams.size());
  BOOST_TEST(features[0].cues[kAnyQuestionMark] == 1.0F);
  BOOST_TEST(features[1].cues[kAnyQuestionMark] == 0.0F);
}

BOOST_AUTO_TEST_CASE(equal_words_give_equal_grams) {
  Session session;
  session.add("T", "What helps you sleep?");
  session.add("T", "WHAT helps  you sleep?");
  session.add("T", "What helps you rest?");
  session.speakers[0].role = Role::counselor;
  const auto features = Analyzer().features(session);
  BOOST_TEST(features[0].grams == features[1].grams);
  BOOST_TEST(features[0].grams != features[2].grams);
}

BOOST_AUTO_TEST_CASE(the_model_that_is_compiled_in_codes_plain_cases) {
  AnalyzerOptions options;
  options.coder = "learned";
  const Analyzer analyzer(options);
  const auto closed = analyzer.code_text("Are you feeling anxious?", kBefore);
  BOOST_TEST((closed.question == Question::closed));
  BOOST_TEST((*closed.behavior == Behavior::question));
  const auto sure =
      std::ranges::find(closed.probability, "question.closed", &LabelProbability::label);
  BOOST_REQUIRE((sure != closed.probability.end()));
  BOOST_TEST(sure->probability > 0.5);
  const auto open =
      analyzer.code_text("Can you describe what you're experiencing right now?", kBefore);
  BOOST_TEST((open.question == Question::open));
  const auto other = analyzer.code_text("Mm-hmm.", kBefore);
  BOOST_TEST((*other.behavior == Behavior::other));
}

BOOST_AUTO_TEST_CASE(what_judges_or_advises_is_no_reflection_because_the_model_says_so) {
  test::HandMade made;
  made.bias[output_of(Question::none)] = 5.0F;
  made.bias[output_of(Reflection::complex)] = 5.0F;
  made.bias[output_of(Behavior::reflection)] = 5.0F;
  const ModelFile file(made);
  const Analyzer analyzer = file.analyzer();
  for (const char* line : {"You should ring someone.", "You're so lazy.", "It's up to you."}) {
    const CodedUtterance coded = analyzer.code_text(line, kBefore);
    BOOST_TEST((coded.reflection == Reflection::none), line);
    BOOST_TEST((coded.behavior != Behavior::reflection), line);
    BOOST_TEST(find_code(coded, "reflection.complex") == nullptr, line);
  }
  const CodedUtterance other = analyzer.code_text("The rent is what hurts.", kBefore);
  BOOST_TEST((other.reflection == Reflection::complex));
}

BOOST_AUTO_TEST_CASE(wrong_options_are_refused) {
  AnalyzerOptions options;
  options.coder = "oracle";
  BOOST_CHECK_THROW(Analyzer{options}, Error);
  options.coder = "learned";
  options.abstain = 1.5;
  BOOST_CHECK_THROW(Analyzer{options}, Error);
  options.abstain = 0.0;
  options.model = "/no/such/file.model";
  BOOST_CHECK_THROW(Analyzer{options}, Error);
}

BOOST_AUTO_TEST_CASE(many_threads_may_share_one) {
  const ModelFile file(always_open());
  const Analyzer analyzer = file.analyzer();
  constexpr std::size_t kThreads = 4;
  std::vector<std::thread> threads;
  threads.reserve(kThreads);
  for (std::size_t i = 0; i < kThreads; ++i) {
    threads.emplace_back([&analyzer] {
      for (int n = 0; n < 20; ++n) {
        analyzer.code_text("So you are worried about the rent.", kBefore);
      }
    });
  }
  for (auto& thread : threads) thread.join();
  const auto coded = analyzer.code_text("So you are worried about the rent.", kBefore);
  BOOST_TEST((coded.question == Question::open));
}

BOOST_AUTO_TEST_SUITE_END()
