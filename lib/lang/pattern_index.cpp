#include "lang/pattern_index.hpp"

#include <algorithm>

namespace oars::lang {

void PatternIndex::add(const RequiredWords& required, Kind kind, text::Vocabulary& vocabulary) {
  const auto pattern = static_cast<std::uint32_t>(needs_.size());
  Needs needs{
      .choices = {}, .rarest = required.rarest, .begins_with_first = required.begins_with_first};
  for (const auto& choice : required.choices) {
    auto& words = needs.choices.emplace_back();
    for (const auto& form : choice) words.push_back(vocabulary.add(form));
    const auto highest = std::ranges::max(words);
    if (led_by_.size() <= highest) led_by_.resize(highest + 1);
  }
  const auto shortest = std::ranges::min_element(needs.choices, {}, &std::vector<text::Id>::size);
  needs.shortest = static_cast<std::size_t>(shortest - needs.choices.begin());
  if (kind == Kind::asked) {
    needs_.push_back(std::move(needs));
    return;
  }
  if (needs.choices.empty()) {
    always_.push_back(pattern);
  } else {
    for (const auto word : needs.choices[required.rarest]) led_by_[word].push_back(pattern);
  }
  needs_.push_back(std::move(needs));
}

void PatternIndex::Range::include(const Scratch::Seen& seen) {
  first = std::min(first, seen.first);
  last = std::max(last, seen.last);
}

void PatternIndex::find_possible(const text::TokenTable& table, const text::Sentence& sentence,
                                 Scratch& scratch, std::vector<PossiblePattern>& possible) const {
  ++scratch.sentence_;
  scratch.leads_.clear();
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const text::Id word = table.tokens[i].word;
    if (word >= led_by_.size()) continue;
    auto& seen = scratch.seen_[word];
    if (seen.sentence != scratch.sentence_) {
      seen = {scratch.sentence_, i, i};
      for (const auto pattern : led_by_[word]) scratch.leads_.push_back({pattern, word});
    }
    seen.last = i;
  }
  std::ranges::sort(scratch.leads_, {}, &Scratch::Lead::pattern);
  possible.clear();
  for (const auto pattern : always_) {
    possible.push_back({pattern, sentence.first, sentence.last});
  }
  for (auto lead = scratch.leads_.begin(); lead != scratch.leads_.end();) {
    const auto pattern = lead->pattern;
    Range rarest;
    for (; lead != scratch.leads_.end() && lead->pattern == pattern; ++lead) {
      rarest.include(scratch.seen_[lead->word]);
    }
    add_if_in_order(pattern, rarest, sentence, scratch, possible);
  }
  if (!always_.empty()) std::ranges::sort(possible, {}, &PossiblePattern::pattern);
}

PatternIndex::Range PatternIndex::range_of(const std::vector<text::Id>& choice,
                                           const Scratch& scratch) const {
  Range range;
  for (const auto word : choice) {
    const auto& seen = scratch.seen_[word];
    if (seen.sentence == scratch.sentence_) range.include(seen);
  }
  return range;
}

bool PatternIndex::is_possible(std::uint32_t pattern, const Scratch& scratch) const {
  return std::ranges::none_of(needs_[pattern].choices, [&](const std::vector<text::Id>& choice) {
    return range_of(choice, scratch).empty();
  });
}

/// Adds the pattern if a word of each of its choices stands in the sentence, the next choice's
/// never only to the left of the one's before it. One word may stand for two.
void PatternIndex::add_if_in_order(std::uint32_t pattern, const Range& rarest,
                                   const text::Sentence& sentence, const Scratch& scratch,
                                   std::vector<PossiblePattern>& possible) const {
  const Needs& needs = needs_[pattern];
  if (range_of(needs.choices[needs.shortest], scratch).empty()) return;
  PossiblePattern found{pattern, sentence.first, sentence.last};
  std::uint32_t before = sentence.first;
  for (std::size_t i = 0; i < needs.choices.size(); ++i) {
    const Range range = i == needs.rarest ? rarest : range_of(needs.choices[i], scratch);
    if (range.empty() || range.last < before) return;
    before = range.first;
    if (i == 0 && needs.begins_with_first) {
      found.first = range.first;
      found.last = range.last + 1;
    }
  }
  possible.push_back(found);
}

}  // namespace oars::lang
