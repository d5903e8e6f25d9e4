#include "lang/pattern_index.hpp"

#include <algorithm>

namespace oars::lang {

void PatternIndex::add(const RequiredWords& required, text::Vocabulary& vocabulary) {
  const auto pattern = static_cast<std::uint32_t>(needs_.size());
  Needs needs{.choices = {}, .begins_with_first = required.begins_with_first};
  for (const auto& choice : required.choices) {
    auto& words = needs.choices.emplace_back();
    for (const auto& form : choice) words.push_back(vocabulary.add(form));
    const auto highest = std::ranges::max(words);
    if (led_by_.size() <= highest) led_by_.resize(highest + 1);
  }
  if (needs.choices.empty()) {
    always_.push_back(pattern);
  } else {
    for (const auto word : needs.choices[required.rarest]) led_by_[word].push_back(pattern);
  }
  needs_.push_back(std::move(needs));
}

void PatternIndex::find_possible(const text::TokenTable& table, const text::Sentence& sentence,
                                 Scratch& scratch,
                                 std::vector<PossiblePattern>& possible) const {
  ++scratch.sentence_;
  scratch.led_.assign(always_.begin(), always_.end());
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const text::Id word = table.tokens[i].word;
    if (word >= led_by_.size()) continue;
    auto& seen = scratch.seen_[word];
    if (seen.sentence != scratch.sentence_) {
      seen = {scratch.sentence_, i, i};
      scratch.led_.insert(scratch.led_.end(), led_by_[word].begin(), led_by_[word].end());
    }
    seen.last = i;
  }
  std::ranges::sort(scratch.led_);
  const auto repeats = std::ranges::unique(scratch.led_);
  scratch.led_.erase(repeats.begin(), repeats.end());
  possible.clear();
  for (const auto pattern : scratch.led_) add_if_in_order(pattern, sentence, scratch, possible);
}

/// Adds the pattern if a word of each of its choices stands in the sentence, the next choice's never
/// only to the left of the one's before it. One word may stand for two.
void PatternIndex::add_if_in_order(std::uint32_t pattern, const text::Sentence& sentence,
                                   const Scratch& scratch,
                                   std::vector<PossiblePattern>& possible) const {
  const Needs& needs = needs_[pattern];
  PossiblePattern found{pattern, sentence.first, sentence.last};
  std::uint32_t before = sentence.first;
  for (std::size_t i = 0; i < needs.choices.size(); ++i) {
    std::uint32_t first = sentence.last;
    std::uint32_t last = 0;
    for (const auto word : needs.choices[i]) {
      const auto& seen = scratch.seen_[word];
      if (seen.sentence != scratch.sentence_) continue;
      first = std::min(first, seen.first);
      last = std::max(last, seen.last);
    }
    if (first == sentence.last || last < before) return;
    before = first;
    if (i == 0 && needs.begins_with_first) {
      found.first = first;
      found.last = last + 1;
    }
  }
  possible.push_back(found);
}

}  // namespace oars::lang
