#include "lang/pattern_index.hpp"

#include <algorithm>

namespace oars::lang {

void PatternIndex::add(const RequiredWords& required, text::Vocabulary& vocabulary) {
  const auto pattern = static_cast<std::uint32_t>(choices_.size());
  std::vector<std::uint32_t> ids;
  for (const auto& choice : required.choices) ids.push_back(choice_id(choice, vocabulary));
  if (ids.empty()) {
    always_.push_back(pattern);
  } else {
    led_by_[ids[required.rarest]].push_back(pattern);
  }
  first_.push_back(required.begins_with_first ? std::optional(ids.front()) : std::nullopt);
  choices_.push_back(std::move(ids));
}

std::uint32_t PatternIndex::choice_id(WordChoice words, text::Vocabulary& vocabulary) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  const auto next = static_cast<std::uint32_t>(led_by_.size());
  const auto [found, is_new] = choice_ids_.emplace(std::move(words), next);
  if (!is_new) return found->second;
  led_by_.emplace_back();
  auto& ids = words_.emplace_back();
  for (const auto& form : found->first) {
    const text::Id word = vocabulary.add(form);
    if (choices_with_.size() <= word) choices_with_.resize(word + 1);
    choices_with_[word].push_back(next);
    ids.push_back(word);
  }
  std::ranges::sort(ids);
  return next;
}

void PatternIndex::possible(const text::TokenTable& table, const text::Sentence& sentence,
                            Scratch& scratch, std::vector<std::uint32_t>& patterns) const {
  ++scratch.sentence_;
  scratch.present_.clear();
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const text::Id word = table.tokens[i].word;
    if (word >= choices_with_.size()) continue;
    for (const auto choice : choices_with_[word]) {
      auto& seen = scratch.seen_[choice];
      if (seen.sentence != scratch.sentence_) {
        seen = {scratch.sentence_, i, i};
        scratch.present_.push_back(choice);
      }
      seen.last = i;
    }
  }
  patterns.assign(always_.begin(), always_.end());
  for (const auto choice : scratch.present_) {
    for (const auto pattern : led_by_[choice]) {
      if (in_order(pattern, scratch)) patterns.push_back(pattern);
    }
  }
  std::ranges::sort(patterns);
}

/// Whether each of the pattern's choices stands in the sentence, the next one never only to the left
/// of the one before it. One word may stand for two.
bool PatternIndex::in_order(std::uint32_t pattern, const Scratch& scratch) const {
  const Scratch::Seen* before = nullptr;
  for (const auto choice : choices_[pattern]) {
    const auto& seen = scratch.seen_[choice];
    if (seen.sentence != scratch.sentence_) return false;
    if (before && seen.last < before->first) return false;
    before = &seen;
  }
  return true;
}

}  // namespace oars::lang
