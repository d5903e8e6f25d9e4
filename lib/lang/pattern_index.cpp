#include "lang/pattern_index.hpp"

#include <algorithm>
#include <bit>

namespace oars::lang {
namespace {

const WordChoice& rarest_of(const IndexedPattern& pattern) {
  return pattern.required.choices[pattern.required.rarest];
}

bool is_led(const IndexedPattern& pattern) {
  return pattern.kind == IndexedPattern::Kind::sought && !pattern.required.choices.empty();
}

}  // namespace

PatternIndex::PatternIndex(std::span<const IndexedPattern> patterns, text::Vocabulary& vocabulary) {
  number_rarest_choices(patterns, vocabulary);
  for (const auto& pattern : patterns) add(pattern, vocabulary);
  choices_.finish();
  seconds_.finish();
}

void PatternIndex::number_rarest_choices(std::span<const IndexedPattern> patterns,
                                         text::Vocabulary& vocabulary) {
  for (const auto& pattern : patterns) {
    if (is_led(pattern)) choices_.add(rarest_of(pattern), vocabulary);
  }
  led_by_.resize(choices_.size());
}

void PatternIndex::add(const IndexedPattern& pattern, text::Vocabulary& vocabulary) {
  const auto number = static_cast<std::uint32_t>(needs_.size());
  Needs needs;
  needs.begins_with_first = pattern.required.begins_with_first;
  for (const auto& choice : pattern.required.choices) {
    needs.choices.at(needs.count++) = choices_.add(choice, vocabulary);
  }
  needs.may_end_with_first = pattern.required.may_end_with_first;
  const bool has_second = !needs.may_end_with_first || pattern.ends_sentence;
  if (has_second && !pattern.required.second.empty()) {
    needs.second = seconds_.add(pattern.required.second, vocabulary);
  }
  needs_.push_back(needs);
  if (is_led(pattern)) {
    led_by_[needs.choices.at(pattern.required.rarest)].push_back(
        {number, needs.choices.at(pattern.required.next_rarest)});
  } else if (pattern.kind == IndexedPattern::Kind::sought) {
    always_.push_back(number);
  }
}

void PatternIndex::note_choices(const text::TokenTable& table, const text::Sentence& sentence,
                                Scratch& scratch) const {
  scratch.rows_.clear();
  scratch.present_.assign(choices_.width(), 0);
  for (auto i = sentence.first; i < sentence.last; ++i) {
    const auto* row = choices_.row(table.tokens[i].word);
    scratch.rows_.push_back(row);
    for (std::size_t k = 0; k < scratch.present_.size(); ++k) scratch.present_[k] |= row[k];
  }
}

void PatternIndex::find_possible(const text::TokenTable& table, const text::Sentence& sentence,
                                 Scratch& scratch, std::vector<PossiblePattern>& possible) const {
  note_choices(table, sentence, scratch);
  possible.clear();
  for (const auto pattern : always_) possible.push_back({pattern, sentence.first});
  for (std::size_t begin = 0; begin < led_by_.size(); begin += WordChoices::kBits) {
    for (auto bits = scratch.present_[begin / WordChoices::kBits]; bits != 0; bits &= bits - 1) {
      const auto choice = begin + static_cast<std::size_t>(std::countr_zero(bits));
      if (choice >= led_by_.size()) break;
      for (const auto& led : led_by_[choice]) {
        if (!WordChoices::is_set(scratch.present_.data(), led.next)) continue;
        add_if_in_order(led.pattern, sentence, scratch, possible);
      }
    }
  }
  std::ranges::sort(possible, {}, &PossiblePattern::pattern);
}

bool PatternIndex::is_possible(std::uint32_t pattern, const Scratch& scratch) const {
  return std::ranges::all_of(needs_[pattern].all(), [&](WordChoices::Number choice) {
    return WordChoices::is_set(scratch.present_.data(), choice);
  });
}

bool PatternIndex::can_begin_at(std::uint32_t pattern, const text::TokenTable& table,
                                const text::Sentence& sentence, std::uint32_t token) const {
  const Needs& needs = needs_[pattern];
  if (!WordChoices::is_set(choices_.row(table.tokens[token].word), needs.choices.front())) {
    return false;
  }
  if (!needs.second) return true;
  const std::uint32_t next = token + 1;
  if (next == sentence.last) return needs.may_end_with_first;
  return WordChoices::is_set(seconds_.row(table.tokens[next].word), *needs.second);
}

/// Adds the pattern if a word of each of its choices stands in the sentence, in their order. One
/// word may stand for two.
void PatternIndex::add_if_in_order(std::uint32_t pattern, const text::Sentence& sentence,
                                   const Scratch& scratch,
                                   std::vector<PossiblePattern>& possible) const {
  if (!is_possible(pattern, scratch)) return;
  const Needs& needs = needs_[pattern];
  const auto& rows = scratch.rows_;
  std::uint32_t token = 0;
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < needs.count; ++i) {
    while (!WordChoices::is_set(rows[token], needs.choices[i])) {
      if (++token == rows.size()) return;
    }
    if (i == 0 && needs.begins_with_first) first = token;
  }
  possible.push_back({pattern, sentence.first + first});
}

}  // namespace oars::lang
