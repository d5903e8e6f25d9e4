#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lang/word_choices.hpp"
#include "text/token.hpp"

namespace oars::lang {

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
/// Each pattern needs a word of each of a few choices. Patterns share choices, so a sentence is
/// asked once for all of them, and only the patterns whose rarest choice it has are looked at. A
/// set of the expressions themselves (RE2::Set) would do the same in one pass, but its automaton
/// grows without end on patterns with gaps.
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
    std::vector<std::uint32_t> led_;              // Room for the patterns that are looked at.
  };

  /// Fills `possible` with numbers of patterns, ascending.
  void find_possible(const text::TokenTable& table, const text::Sentence& sentence,
                     Scratch& scratch, std::vector<std::uint32_t>& possible) const;

  /// Whether the sentence that find_possible() looked at last makes a pattern possible.
  bool is_possible(std::uint32_t pattern, const Scratch& scratch) const;

  /// The first token from `token` on at which a pattern can begin in the sentence that
  /// find_possible() looked at last, as far as its words tell; past the end if there is none.
  std::uint32_t next_beginning(std::uint32_t pattern, const text::TokenTable& table,
                               const text::Sentence& sentence, std::uint32_t token,
                               const Scratch& scratch) const;

 private:
  struct Needs {
    std::array<WordChoices::Number, kMostChoices + 1> choices{};  // Of fewer, the first again.
    bool any = false;                                             // There is a choice.
    bool begins_with_first = false;
    bool may_end_with_first = false;
    std::optional<WordChoices::Number> second;  // in seconds_
  };

  /// A pattern that a choice leads to, and which other one it needs that few sentences have: to ask
  /// for that one here spares the look at most patterns.
  struct Led {
    WordChoices::Number by = 0;
    WordChoices::Number next = 0;
    std::uint32_t pattern = 0;
  };

  void number_rarest_choices(std::span<const IndexedPattern> patterns,
                             text::Vocabulary& vocabulary);
  void add(const IndexedPattern& pattern, text::Vocabulary& vocabulary);
  void note_choices(const text::TokenTable& table, const text::Sentence& sentence,
                    Scratch& scratch) const;
  bool can_be_second(const Needs& needs, const text::TokenTable& table,
                     const text::Sentence& sentence, std::uint32_t token) const;
  std::size_t add_led_by(std::size_t choice, std::size_t count, Scratch& scratch) const;
  std::size_t keep_possible(std::size_t count, Scratch& scratch) const;

  WordChoices choices_;
  WordChoices seconds_;
  std::vector<Needs> needs_;  // By pattern.
  std::vector<Led> led_;      // By ascending choice; each pattern is led by its rarest one.
  /// By choice: where the patterns that it leads to begin in led_, and in the end its size. Choices
  /// that lead have the lowest numbers.
  std::vector<std::uint32_t> led_from_ = {0};
  std::vector<std::uint32_t> always_;  // Patterns that need no word.
};

}  // namespace oars::lang
