#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lang/required_words.hpp"
#include "text/token.hpp"

namespace oars::lang {

/// A pattern that a sentence's words make possible, and the tokens [first, last) at which it can
/// begin.
struct PossiblePattern {
  std::uint32_t pattern = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Which patterns a sentence's words make possible. Immutable but for add(), and thread-safe.
///
/// Each pattern needs a word of each of a few choices, in order. Only the patterns of whose rarest
/// choice a word occurs are looked at, and of them only those whose other choices occur around it
/// are possible. A set of the expressions themselves (RE2::Set) would do the same in one pass, but
/// its automaton grows without end on patterns with gaps.
class PatternIndex {
 public:
  /// Whether find_possible() looks for a pattern, or only is_possible() is asked for it.
  enum class Kind { sought, asked };

  /// Patterns are numbered from 0 in the order in which they are added. Words are interned.
  void add(const RequiredWords& required, Kind kind, text::Vocabulary& vocabulary);

  /// What one thread keeps from sentence to sentence.
  class Scratch {
   public:
    explicit Scratch(const PatternIndex& index) : seen_(index.led_by_.size()) {}

   private:
    friend class PatternIndex;
    /// Where a word stands in the sentence that was last looked at.
    struct Seen {
      std::uint32_t sentence = 0;
      std::uint32_t first = 0;
      std::uint32_t last = 0;
    };
    std::vector<Seen> seen_;      // By word.
    std::uint32_t sentence_ = 0;  // Counts sentences, so that seen_ need not be cleared.
    /// A word of the sentence that is in a pattern's rarest choice.
    struct Lead {
      std::uint32_t pattern = 0;
      text::Id word = 0;
    };
    std::vector<Lead> leads_;
  };

  /// Fills `possible`, by ascending number.
  void find_possible(const text::TokenTable& table, const text::Sentence& sentence,
                     Scratch& scratch, std::vector<PossiblePattern>& possible) const;

  /// Whether the sentence that find_possible() looked at last makes a pattern possible.
  bool is_possible(std::uint32_t pattern, const Scratch& scratch) const;

  /// The words that every match of a pattern begins with one of; empty if they are not known.
  std::span<const text::Id> first_words(std::uint32_t pattern) const {
    const Needs& needs = needs_[pattern];
    return needs.begins_with_first ? std::span(needs.choices.front()) : std::span<const text::Id>();
  }

 private:
  struct Needs {
    std::vector<std::vector<text::Id>> choices;
    std::size_t rarest = 0;
    std::size_t shortest = 0;  // The choice that is checked first: it has the fewest words.
    bool begins_with_first = false;
  };

  /// The tokens from a choice's first word in the sentence to its last.
  struct Range {
    std::uint32_t first = UINT32_MAX;
    std::uint32_t last = 0;
    bool empty() const { return first > last; }
    void include(const Scratch::Seen& seen);
  };

  Range range_of(const std::vector<text::Id>& choice, const Scratch& scratch) const;
  void add_if_in_order(std::uint32_t pattern, const Range& rarest, const text::Sentence& sentence,
                       const Scratch& scratch, std::vector<PossiblePattern>& possible) const;

  std::vector<Needs> needs_;  // By pattern.
  std::vector<std::vector<std::uint32_t>>
      led_by_;                         // By word: patterns of whose rarest choice it is.
  std::vector<std::uint32_t> always_;  // Patterns that need no word.
};

}  // namespace oars::lang
