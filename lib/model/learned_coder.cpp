#include "model/learned_coder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace oars::model {
namespace {

// A label that is a finding of its own.
struct LearnedCode {
  std::string_view code;
  std::string_view family;  // of codes, of which a line has this one alone
  const char* rule;
  const char* note;
};

// By output; behaviors and the absence of a code have no finding.
const LearnedCode* learned_code(std::size_t output) {
  static constexpr std::array<LearnedCode, kFirstBehavior> kCodes{{
      {},
      {"question.open", "question.", "learned.question.open",
       "An open question, as coders hear such lines: it leaves room for an answer in the client's "
       "own words. The words marked weigh most in that."},
      {"question.closed", "question.", "learned.question.closed",
       "A closed question, as coders hear such lines: a word or two would answer it. The words "
       "marked weigh most in that."},
      {},
      {"reflection.simple", "reflection.", "learned.reflection.simple",
       "A simple reflection, as coders hear such lines: it stays close to what the client said. "
       "The words marked weigh most in that."},
      {"reflection.complex", "reflection.", "learned.reflection.complex",
       "A complex reflection, as coders hear such lines: it adds meaning or feeling to what the "
       "client said. The words marked weigh most in that."},
  }};
  return kCodes[output].code.empty() ? nullptr : &kCodes[output];
}

// A line that does one of these and in which no rule hears a reflection is none, whatever the model
// hears: to call clients by a name is not to say back what they said. Coders agree (see
// MODEL_CARD.md).
bool rules_out_reflection(const std::vector<Finding>& findings) {
  static constexpr std::array<std::string_view, 4> kFamilies{"advice.without_permission",
                                                             "autonomy", "judgment.", "warning"};
  const auto begins_with = [](std::string_view family) {
    return [=](const Finding& one) { return one.code.starts_with(family); };
  };
  return std::ranges::none_of(findings, begins_with("reflection.")) &&
         std::ranges::any_of(kFamilies, [&](std::string_view family) {
           return std::ranges::any_of(findings, begins_with(family));
         });
}

// Takes the findings of a family away and returns what else they said of it: its form, which some
// schemes go by, stays what it is whatever the model hears.
std::vector<std::string> drop_family(std::vector<Finding>& findings, std::string_view family) {
  std::vector<std::string> attributes;
  std::erase_if(findings, [&](const Finding& one) {
    if (!one.code.starts_with(family)) return false;
    attributes.insert(attributes.end(), one.attributes.begin(), one.attributes.end());
    return true;
  });
  std::ranges::sort(attributes);
  attributes.erase(std::unique(attributes.begin(), attributes.end()), attributes.end());
  return attributes;
}

// The run of tokens with the largest sum, within one sentence.
struct Run {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  float sum = 0.0F;
};

Run strongest_run(const text::Sentence& sentence, const std::vector<float>& effects) {
  Run best{sentence.first, sentence.last, 0.0F};
  Run run{sentence.first, sentence.first, 0.0F};
  for (auto i = sentence.first; i < sentence.last; ++i) {
    if (run.sum <= 0.0F) run = {i, i, 0.0F};
    run.sum += effects[i];
    run.last = i + 1;
    if (run.sum > best.sum) best = run;
  }
  return best;
}

struct ReportedLabel {
  std::string_view label;
  std::size_t output;
};

// As a record has them: sorted.
constexpr std::array<ReportedLabel, kOutputs> kReportedLabels{
    {{"behavior.input", output_of(Behavior::input)},
     {"behavior.other", output_of(Behavior::other)},
     {"behavior.question", output_of(Behavior::question)},
     {"behavior.reflection", output_of(Behavior::reflection)},
     {"question.closed", output_of(Question::closed)},
     {"question.none", output_of(Question::none)},
     {"question.open", output_of(Question::open)},
     {"reflection.complex", output_of(Reflection::complex)},
     {"reflection.none", output_of(Reflection::none)},
     {"reflection.simple", output_of(Reflection::simple)}}};

void report(const Decision& decision, std::vector<LabelProbability>& probability) {
  probability.reserve(kOutputs);
  for (const auto& [label, output] : kReportedLabels) {
    probability.push_back({label, decision.probability[output]});
  }
}

}  // namespace

// Marks, such as a question mark, are of no token: they count for the one before them.
Span LearnedCoder::evidence(const text::TokenTable& table, const Features& features,
                            std::size_t output, std::vector<float>& effects) const {
  effects.assign(table.tokens.size(), 0.0F);
  for (const Gram& gram : features.grams) {
    const std::uint32_t first = gram.first < gram.last ? gram.first : std::max(gram.first, 1U) - 1;
    const std::uint32_t last = std::max(gram.last, first + 1);
    const float effect = model_.effect(features, gram, output) / static_cast<float>(last - first);
    for (auto i = first; i < std::min<std::size_t>(last, effects.size()); ++i) effects[i] += effect;
  }
  Run best;
  for (const text::Sentence& sentence : table.sentences) {
    const Run run = strongest_run(sentence, effects);
    if (best.last == 0 || run.sum > best.sum) best = run;
  }
  return {table.tokens[best.first].begin, table.tokens[best.last - 1].end};
}

void LearnedCoder::settle(const detect::Context& context, detect::Draft& draft,
                          const Features& features, const Decision& decision, std::size_t output,
                          Scratch& scratch) const {
  auto& findings = draft.coded.findings;
  const LearnedCode* code = learned_code(output);
  if (code == nullptr) {
    drop_family(findings, output < kFirstReflection ? "question." : "reflection.");
    return;
  }
  const bool agrees = std::ranges::any_of(
      findings, [&](const Finding& finding) { return finding.code == code->code; });
  if (agrees) return;
  std::vector<std::string> attributes = drop_family(findings, code->family);
  findings.push_back({.code = std::string(code->code),
                      .span = evidence(context.turn.table, features, output, scratch.effects),
                      .confidence = decision.probability[output],
                      .rule = code->rule,
                      .note = code->note,
                      .attributes = std::move(attributes),
                      .instead = {}});
}

void LearnedCoder::code(const detect::Context& context, detect::Draft& draft,
                        Scratch& scratch) const {
  if (context.turn.table.tokens.empty()) return;
  const Features& features = scratch.features.find(context, draft);
  const bool may_reflect = !rules_out_reflection(draft.coded.findings);
  const Decision decision = model_.decide(features, may_reflect, scratch.seen);
  report(decision, draft.coded.probability);
  if (context.history.empty() || decision.certainty() < static_cast<float>(abstain_)) return;
  draft.coded.question = decision.question;
  draft.coded.reflection = decision.reflection;
  draft.coded.behavior = decision.behavior;
  for (const std::size_t output : {output_of(decision.question), output_of(decision.reflection)}) {
    settle(context, draft, features, decision, output, scratch);
  }
}

}  // namespace oars::model
