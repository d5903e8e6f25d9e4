#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "lang/required_words.hpp"
#include "text/token.hpp"

namespace oars::lang {

/// Which patterns a sentence's words make possible. Immutable but for add(), and thread-safe.
///
/// Each pattern needs a word of each of a few choices, in order. Only the patterns whose rarest
/// choice occurs are looked at, and of them only those whose other choices occur around it are
/// possible. A set of the expressions themselves (RE2::Set) would do the same in one pass, but its
/// automaton grows without end on patterns with gaps.
class PatternIndex {
 public:
  /// Patterns are numbered from 0 in the order in which they are added. Words are interned.
  void add(const RequiredWords& required, text::Vocabulary& vocabulary);

  /// What one thread keeps from sentence to sentence.
  class Scratch {
   public:
    explicit Scratch(const PatternIndex& index) : seen_(index.led_by_.size()) {}

   private:
    friend class PatternIndex;
    /// Where a choice's words stand in the sentence that was last looked at.
    struct Seen {
      std::uint32_t sentence = 0;
      std::uint32_t first = 0;
      std::uint32_t last = 0;
    };
    std::vector<Seen> seen_;
    std::uint32_t sentence_ = 0;  // Counts sentences, so that seen_ need not be cleared.
    std::vector<std::uint32_t> present_;  // Choices in the sentence.
  };

  /// Fills `patterns` with the numbers of the possible patterns, ascending.
  void possible(const text::TokenTable& table, const text::Sentence& sentence, Scratch& scratch,
                std::vector<std::uint32_t>& patterns) const;

  /// The words that every match of a pattern begins with one of, ascending; empty if not known.
  std::span<const text::Id> first_words(std::uint32_t pattern) const {
    const auto& first = first_[pattern];
    return first ? std::span(words_[*first]) : std::span<const text::Id>();
  }

 private:
  std::uint32_t choice_id(WordChoice words, text::Vocabulary& vocabulary);
  bool in_order(std::uint32_t pattern, const Scratch& scratch) const;

  std::map<WordChoice, std::uint32_t> choice_ids_;
  std::vector<std::vector<std::uint32_t>> choices_with_;  // By word.
  std::vector<std::vector<text::Id>> words_;              // By choice.
  std::vector<std::vector<std::uint32_t>> led_by_;   // By choice: patterns whose rarest it is.
  std::vector<std::vector<std::uint32_t>> choices_;  // By pattern, in order.
  std::vector<std::optional<std::uint32_t>> first_;  // By pattern: its choice of first words.
  std::vector<std::uint32_t> always_;                // Patterns that need no word.
};

}  // namespace oars::lang
