#include <algorithm>
#include <oars/analyzer.hpp>
#include <utility>

#include "detect/rule_examples.hpp"
#include "lang/embedded.hpp"
#include "model/weights.hpp"
#include "score/score.hpp"
#include "session/state.hpp"

namespace oars {
namespace {

constexpr const char* kRules = "rules";
constexpr const char* kLearned = "learned";
constexpr const char* kVectorsFile = "words.vectors";
constexpr const char* kModelFile = "coder.model";

// A file of the compiled-in pack; null if it has none of that name.
const lang::EmbeddedFile* find_embedded(const std::string& language, std::string_view name) {
  const auto files = lang::embedded_files(language);
  const auto file = std::ranges::find(files, name, &lang::EmbeddedFile::name);
  return file == files.end() ? nullptr : &*file;
}

model::WordVectors find_vectors(const AnalyzerOptions& options) {
  const auto* file = find_embedded(options.language, kVectorsFile);
  return file == nullptr ? model::WordVectors() : model::WordVectors(file->text);
}

model::Weights find_weights(const AnalyzerOptions& options) {
  if (!options.model.empty()) return model::load_weights(options.model);
  const auto* file = find_embedded(options.language, kModelFile);
  if (file == nullptr) {
    throw Error(ErrorCode::invalid_option, {},
                "the language pack \"" + options.language + "\" has no model",
                "name a model's file, or use the coder \"rules\"");
  }
  return model::read_weights(file->text, kModelFile);
}

}  // namespace

std::vector<std::string> profile_names() { return score::profile_names(); }

void AnalyzerOptions::validate() const {
  if (coder != kRules && coder != kLearned) {
    throw Error(ErrorCode::invalid_option, {}, "there is no coder \"" + coder + '"',
                "use one of: rules, learned");
  }
  if (!(abstain >= 0.0 && abstain <= 1.0)) {
    throw Error(ErrorCode::invalid_option, {}, "The probability to abstain below is out of range",
                "use a number from 0 to 1");
  }
  const auto known = profile_names();
  for (const auto& profile : profiles) {
    if (std::ranges::find(known, profile) != known.end()) continue;
    std::string names;
    for (const auto& name : known) names.append(names.empty() ? "" : ", ").append(name);
    throw Error(ErrorCode::invalid_option, {}, "there is no profile \"" + profile + '"',
                "use one of: " + names);
  }
}

Analyzer::State::State(AnalyzerOptions given)
    : options(std::move(given)),
      language(lang::load_pack(options.language, options.pack)),
      of_counselor(detect::make_detectors(language)),
      of_client(detect::make_client_detectors(language)),
      vectors(find_vectors(options)),
      coders([this] {
        return std::make_unique<session::Coder>(language, of_counselor, of_client,
                                                learned ? &*learned : nullptr, vectors);
      }) {
  if (!options.pack.empty()) detect::RuleExamples(language).check();
  if (options.coder == kRules && options.model.empty()) return;
  learned.emplace(model::Model(find_weights(options)), options.abstain);
}

Analyzer::Analyzer(AnalyzerOptions options) {
  options.validate();
  state_ = std::make_shared<const State>(std::move(options));
}

Analysis Analyzer::analyze(Session session) const {
  const auto coder = state_->coders.lend();
  Analysis analysis{.session = std::move(session), .coded = {}, .scores = {}};
  const auto& utterances = analysis.session.utterances;
  analysis.coded.reserve(utterances.size());
  for (std::size_t i = 0; i < utterances.size(); ++i) {
    analysis.coded.push_back(coder->code(i, analysis.session.role_of(utterances[i]),
                                         utterances[i].text, utterances[i].events));
  }
  analysis.scores =
      score::score_session(analysis.session, analysis.coded, state_->options.profiles);
  return analysis;
}

CodedUtterance Analyzer::code_text(std::string_view text,
                                   const std::vector<ContextTurn>& context) const {
  auto session = live();
  for (const auto& turn : context) session.add(to_string(turn.role), turn.role, turn.text);
  auto coded = session.add(to_string(Role::counselor), Role::counselor, std::string(text));
  coded.utterance = 0;
  return coded;
}

std::vector<UtteranceFeatures> Analyzer::features(const Session& session) const {
  const auto coder = state_->coders.lend();
  std::vector<UtteranceFeatures> list;
  for (std::size_t i = 0; i < session.utterances.size(); ++i) {
    const Utterance& utterance = session.utterances[i];
    const Role role = session.role_of(utterance);
    UtteranceFeatures features = coder->features(i, role, utterance.text, utterance.events);
    if (role == Role::counselor) list.push_back(std::move(features));
  }
  return list;
}

const std::vector<CodeInfo>& Analyzer::codebook() const noexcept {
  return state_->language.pack().codes;
}

LiveSession Analyzer::live() const { return LiveSession(state_); }

}  // namespace oars
