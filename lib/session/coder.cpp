#include "session/coder.hpp"

#include <algorithm>
#include <utility>

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
  std::ranges::stable_sort(coded.findings, {},
                           [](const Finding& finding) { return finding.span.begin; });
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

}  // namespace

Coder::Coder(const lang::Language& language,
             const std::vector<std::unique_ptr<detect::Detector>>& detectors)
    : language_(language),
      detectors_(detectors),
      vocabulary_(&language.vocabulary()),
      worker_(language.segmenter()),
      matcher_(language) {}

CodedUtterance Coder::code(std::size_t index, Role role, std::string_view text,
                           std::span<const Event> events) {
  detect::Turn turn = std::exchange(spare_, {});
  turn.role = role;
  worker_.segment(text, events, vocabulary_, turn.table);
  detect::Draft draft;
  draft.coded.utterance = index;
  draft.coded.words = turn.table.words;
  if (role == Role::counselor) {
    draft.sentences.resize(turn.table.sentences.size());
    matcher_.match(turn.table, hits_);
    client_.collect(history_, language_);
    detect::drop_said_back(hits_, turn.table, client_);
    const detect::Context context{language_, vocabulary_, history_, turn, hits_, client_};
    for (const auto& detector : detectors_) detector->detect(context, draft);
    sum_up(draft.coded);
  }
  remember(std::move(turn));
  return std::move(draft.coded);
}

void Coder::remember(detect::Turn turn) {
  history_.push_back(std::move(turn));
  if (history_.size() <= detect::kHistory) return;
  spare_ = std::move(history_.front());
  history_.pop_front();
}

}  // namespace oars::session
