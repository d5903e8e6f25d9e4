#include "session/coder.hpp"

#include <algorithm>
#include <utility>

#include "detect/rewording.hpp"
#include "detect/said_back.hpp"

namespace oars::session {
namespace {

constexpr std::string_view kJudgment = "judgment.";

void sort_unique(std::vector<std::string>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Fills the lists that repeat what the findings say.
void sum_up(CodedUtterance& coded) {
  const auto begin = [](const Finding& finding) { return finding.span.begin; };
  // Sorting asks for memory; mostly there is nothing to sort.
  if (!std::ranges::is_sorted(coded.findings, {}, begin)) {
    std::ranges::stable_sort(coded.findings, {}, begin);
  }
  for (const Finding& finding : coded.findings) {
    coded.codes.push_back(finding.code);
    coded.codes.insert(coded.codes.end(), finding.attributes.begin(), finding.attributes.end());
    if (finding.code.starts_with(kJudgment)) {
      coded.judgment.push_back(finding.code.substr(kJudgment.size()));
    }
  }
  sort_unique(coded.codes);
  sort_unique(coded.judgment);
}

void count_words(const text::TokenTable& table, CodedUtterance& coded) {
  coded.words = table.words;
  for (const text::Token& token : table.tokens) {
    coded.syllables += token.syllables;
    if (token.is(lang::bit(lang::WordClass::first_person))) ++coded.first_person;
  }
  for (const text::Sentence& sentence : table.sentences) {
    if (sentence.terminator != 0) ++coded.sentences;
  }
}

detect::Draft blank_draft(const detect::Turn& turn) {
  detect::Draft draft;
  count_words(turn.table, draft.coded);
  draft.sentences.resize(turn.table.sentences.size());
  return draft;
}

}  // namespace

Coder::Coder(const lang::Language& language, const detect::Detectors& of_counselor,
             const detect::Detectors& of_client, const model::LearnedCoder* learned,
             const model::WordVectors& vectors)
    : language_(language),
      of_counselor_(of_counselor),
      of_client_(of_client),
      learned_(learned),
      vocabulary_(&language.vocabulary()),
      worker_(language.segmenter()),
      matcher_(language.rules_for(lang::Speaker::counselor)),
      client_matcher_(language.rules_for(lang::Speaker::client)),
      leave_(language),
      taking_up_(language),
      scratch_(vectors) {}

detect::Turn Coder::segment(Role role, std::string_view text, std::span<const Event> events) {
  detect::Turn turn;
  if (!spares_.empty()) {
    turn = std::move(spares_.back());
    spares_.pop_back();
  }
  turn.role = role;
  worker_.segment(text, events, vocabulary_, turn.table);
  return turn;
}

void Coder::code_by_rules(const detect::Turn& turn, detect::Draft& draft) {
  clauses_.find(turn.table);
  matcher_.match(turn.table, hits_);
  detect::drop_said_back(hits_, turn.table, client_);
  const detect::Context context = context_of(turn);
  for (const auto& detector : of_counselor_) detector->detect(context, draft);
}

void Coder::code_counselor(const detect::Turn& turn, std::string_view text, detect::Draft& draft) {
  code_by_rules(turn, draft);
  const detect::Context context = context_of(turn);
  if (learned_ != nullptr) learned_->code(context, draft, scratch_);
  leave_.apply(context, draft);
  detect::reword(context, text, draft.coded);
  taking_up_.apply(context, draft);
}

void Coder::code_client(const detect::Turn& turn, std::string_view text, detect::Draft& draft) {
  clauses_.find(turn.table);
  client_matcher_.match(turn.table, hits_);
  const detect::Context context = context_of(turn);
  for (const auto& detector : of_client_) detector->detect(context, draft);
  leave_.hear(hits_);
  taking_up_.hear(context, text, draft);
}

CodedUtterance Coder::code(std::size_t index, Role role, std::string_view text,
                           std::span<const Event> events) {
  detect::Turn turn = segment(role, text, events);
  detect::Draft draft = blank_draft(turn);
  if (role == Role::counselor) code_counselor(turn, text, draft);
  if (role == Role::client) code_client(turn, text, draft);
  sum_up(draft.coded);
  draft.coded.utterance = index;
  remember(std::move(turn));
  return std::move(draft.coded);
}

UtteranceFeatures Coder::features(std::size_t index, Role role, std::string_view text,
                                  std::span<const Event> events) {
  detect::Turn turn = segment(role, text, events);
  UtteranceFeatures out;
  out.utterance = index;
  if (role == Role::counselor) {
    detect::Draft draft = blank_draft(turn);
    code_by_rules(turn, draft);
    const model::Features& found = scratch_.features.find(context_of(turn), draft);
    for (const model::Gram& gram : found.grams) out.grams.push_back(gram.hash);
    out.cues = found.cues;
    out.plain = found.plain;
  }
  remember(std::move(turn));
  return out;
}

void Coder::remember(detect::Turn turn) {
  client_.hear(turn, language_);
  history_.push_back(std::move(turn));
  if (history_.size() > detect::kHistory) drop_oldest();
}

void Coder::drop_oldest() {
  spares_.push_back(std::move(history_.front()));
  history_.pop_front();
}

void Coder::end_session() {
  while (!history_.empty()) drop_oldest();
  client_.forget();
  leave_.forget();
  taking_up_.forget();
}

}  // namespace oars::session
