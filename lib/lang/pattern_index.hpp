#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lang/word_choices.hpp"
#include "text/token.hpp"

namespace oars::lang {

/// A pattern that a sentence's words make possible, and the first token at which it can begin.
struct PossiblePattern {
  std::uint32_t pattern = 0;
  std::uint32_t first = 0;
};

/// What the index is told of a pattern.
struct IndexedPattern {
  /// Whether find_possible() looks for the pattern, or only is_possible() is asked for it.
  enum class Kind { sought, asked };
  RequiredWords required;
  Kind kind = Kind::sought;
  bool ends_sentence = false;  ///< A match counts only where the sentence ends.
};

/// Which patterns a sentence's words make possible. Immutable and thread-safe.
///
/// Each pattern needs a word of each of a few choices, in order. Patterns share choices, so a
/// sentence is asked once for all of them, and only the patterns whose rarest choice it has are
/// looked at. A set of the expressions themselves (RE2::Set) would do the same in one pass, but its
/// automaton grows without end on patterns with gaps.
class PatternIndex {
 public:
  PatternIndex() = default;
  /// Numbers the patterns from 0 in the order in which they come. Words are interned.
  PatternIndex(std::span<const IndexedPattern> patterns, text::Vocabulary& vocabulary);

  /// What one thread keeps from sentence to sentence.
  class Scratch {
   private:
    friend class PatternIndex;
    std::vector<const WordChoices::Bits*> rows_;  // By token of the sentence.
    std::vector<WordChoices::Bits> present_;      // All of them together.
  };

  /// Fills `possible`, by ascending number.
  void find_possible(const text::TokenTable& table, const text::Sentence& sentence,
                     Scratch& scratch, std::vector<PossiblePattern>& possible) const;

  /// Whether the sentence that find_possible() looked at last makes a pattern possible.
  bool is_possible(std::uint32_t pattern, const Scratch& scratch) const;

  /// Whether it is known with which words a pattern begins.
  bool knows_beginning(std::uint32_t pattern) const { return needs_[pattern].begins_with_first; }
  /// Whether the words at a token of the sentence are such that such a pattern can begin there.
  bool can_begin_at(std::uint32_t pattern, const text::TokenTable& table,
                    const text::Sentence& sentence, std::uint32_t token) const;

 private:
  struct Needs {
    std::array<WordChoices::Number, kMostChoices + 1> choices{};
    std::uint8_t count = 0;
    bool begins_with_first = false;
    bool may_end_with_first = false;
    std::optional<WordChoices::Number> second;  // in seconds_

    std::span<const WordChoices::Number> all() const { return std::span(choices).first(count); }
  };

  /// A pattern that a choice leads to, and which other one it needs that few sentences have: to ask
  /// for that one here spares the look at most patterns.
  struct Led {
    std::uint32_t pattern = 0;
    WordChoices::Number next = 0;
  };

  void number_rarest_choices(std::span<const IndexedPattern> patterns,
                             text::Vocabulary& vocabulary);
  void add(const IndexedPattern& pattern, text::Vocabulary& vocabulary);
  void note_choices(const text::TokenTable& table, const text::Sentence& sentence,
                    Scratch& scratch) const;
  void add_if_in_order(std::uint32_t pattern, const text::Sentence& sentence,
                       const Scratch& scratch, std::vector<PossiblePattern>& possible) const;

  WordChoices choices_;
  WordChoices seconds_;
  std::vector<Needs> needs_;  // By pattern.
  /// By choice: the patterns of which it is the rarest. Such choices have the lowest numbers.
  std::vector<std::vector<Led>> led_by_;
  std::vector<std::uint32_t> always_;  // Patterns that need no word.
};

}  // namespace oars::lang
