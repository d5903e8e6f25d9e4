#include "lang/pattern_index.hpp"

#include <algorithm>
#include <bit>

#include "base/each_cpu.hpp"

namespace oars::lang {
namespace {

const WordChoice& rarest_of(const IndexedPattern& pattern) {
  return pattern.required.choices[pattern.required.rarest];
}

bool is_led(const IndexedPattern& pattern) {
  return pattern.kind == IndexedPattern::Kind::sought && !pattern.required.choices.empty();
}

/// Sets what is set in any of the rows.
OARS_EACH_CPU
void unite(std::span<const WordChoices::Bits* const> rows, std::span<WordChoices::Bits> all) {
  for (const WordChoices::Bits* const row : rows) {
    for (std::size_t k = 0; k < all.size(); ++k) all[k] |= row[k];
  }
}

}  // namespace

PatternIndex::PatternIndex(std::span<const IndexedPattern> patterns, text::Vocabulary& vocabulary) {
  number_rarest_choices(patterns, vocabulary);
  for (const auto& pattern : patterns) add(pattern, vocabulary);
  choices_.finish();
  seconds_.finish();
  std::ranges::sort(led_, {}, &Led::by);
  for (std::size_t choice = 0; choice < led_from_.size(); ++choice) {
    const auto from = std::ranges::lower_bound(led_, choice, {}, &Led::by);
    led_from_[choice] = static_cast<std::uint32_t>(from - led_.begin());
  }
}

void PatternIndex::number_rarest_choices(std::span<const IndexedPattern> patterns,
                                         text::Vocabulary& vocabulary) {
  for (const auto& pattern : patterns) {
    if (is_led(pattern)) choices_.add(rarest_of(pattern), vocabulary);
  }
  led_from_.resize(choices_.size() + 1);
}

void PatternIndex::add(const IndexedPattern& pattern, text::Vocabulary& vocabulary) {
  const auto number = static_cast<std::uint32_t>(needs_.size());
  Needs needs;
  needs.begins_with_first = pattern.required.begins_with_first;
  needs.any = !pattern.required.choices.empty();
  for (std::size_t i = 0; i < needs.choices.size() && needs.any; ++i) {
    const bool more = i < pattern.required.choices.size();
    needs.choices[i] =
        more ? choices_.add(pattern.required.choices[i], vocabulary) : needs.choices[0];
  }
  needs.may_end_with_first = pattern.required.may_end_with_first;
  const bool has_second = !needs.may_end_with_first || pattern.ends_sentence;
  if (has_second && !pattern.required.second.empty()) {
    needs.second = seconds_.add(pattern.required.second, vocabulary);
  }
  needs_.push_back(needs);
  if (is_led(pattern)) {
    led_.push_back({needs.choices.at(pattern.required.rarest),
                    needs.choices.at(pattern.required.next_rarest), number});
  } else if (pattern.kind == IndexedPattern::Kind::sought) {
    always_.push_back(number);
  }
}

void PatternIndex::note_choices(const text::TokenTable& table, const text::Sentence& sentence,
                                Scratch& scratch) const {
  scratch.rows_.clear();
  for (auto i = sentence.first; i < sentence.last; ++i) {
    scratch.rows_.push_back(choices_.row(table.tokens[i].word));
  }
  scratch.present_.assign(choices_.width(), 0);
  unite(scratch.rows_, scratch.present_);
}

void PatternIndex::find_possible(const text::TokenTable& table, const text::Sentence& sentence,
                                 Scratch& scratch, std::vector<std::uint32_t>& possible) const {
  note_choices(table, sentence, scratch);
  scratch.led_.resize(led_.size());
  std::size_t count = 0;
  const std::size_t leading = led_from_.size() - 1;
  for (std::size_t begin = 0; begin < leading; begin += WordChoices::kBits) {
    for (auto bits = scratch.present_[begin / WordChoices::kBits]; bits != 0; bits &= bits - 1) {
      const auto choice = begin + static_cast<std::size_t>(std::countr_zero(bits));
      if (choice >= leading) break;
      count = add_led_by(choice, count, scratch);
    }
  }
  count = keep_possible(count, scratch);
  possible = always_;
  possible.insert(possible.end(), scratch.led_.begin(),
                  scratch.led_.begin() + static_cast<std::ptrdiff_t>(count));
  std::ranges::sort(possible);
}

// Both write before they ask whether it counts: a branch would often be mispredicted.
std::size_t PatternIndex::add_led_by(std::size_t choice, std::size_t count,
                                     Scratch& scratch) const {
  for (auto i = led_from_[choice]; i < led_from_[choice + 1]; ++i) {
    scratch.led_[count] = led_[i].pattern;
    count += WordChoices::is_set(scratch.present_.data(), led_[i].next) ? 1 : 0;
  }
  return count;
}

std::size_t PatternIndex::keep_possible(std::size_t count, Scratch& scratch) const {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t pattern = scratch.led_[i];
    scratch.led_[kept] = pattern;
    kept += is_possible(pattern, scratch) ? 1 : 0;
  }
  return kept;
}

bool PatternIndex::is_possible(std::uint32_t pattern, const Scratch& scratch) const {
  const Needs& needs = needs_[pattern];
  if (!needs.any) return true;
  bool all = true;  // To ask for all of them is faster than to stop at the first that is missing.
  for (const auto choice : needs.choices) {
    all &= WordChoices::is_set(scratch.present_.data(), choice);
  }
  return all;
}

std::uint32_t PatternIndex::next_beginning(std::uint32_t pattern, const text::TokenTable& table,
                                           const text::Sentence& sentence, std::uint32_t token,
                                           const Scratch& scratch) const {
  const Needs& needs = needs_[pattern];
  if (!needs.begins_with_first) return token;
  const WordChoices::Number first = needs.choices.front();
  for (; token < sentence.last; ++token) {
    if (WordChoices::is_set(scratch.rows_[token - sentence.first], first) &&
        can_be_second(needs, table, sentence, token + 1)) {
      break;
    }
  }
  return token;
}

/// Whether the pattern can go on with what stands at `token`, which may be past the end.
bool PatternIndex::can_be_second(const Needs& needs, const text::TokenTable& table,
                                 const text::Sentence& sentence, std::uint32_t token) const {
  if (!needs.second) return true;
  if (token == sentence.last) return needs.may_end_with_first;
  return WordChoices::is_set(seconds_.row(table.tokens[token].word), *needs.second);
}

}  // namespace oars::lang
