#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "text/id_set.hpp"
#include "text/token.hpp"

namespace oars::lang {

/// One step of matching a pattern word by word.
struct WordStep {
  enum class Op : std::uint8_t {
    word,   ///< One of `words`.
    any,    ///< Any word.
    space,  ///< What stands between two words; two stand at the sentence's end.
    fork,   ///< The next step or, if that leads nowhere, the one `jump` steps on.
    jump,   ///< The one `jump` steps on.
    end,    ///< The pattern matches if a space comes next.
  };
  Op op = Op::space;
  int jump = 0;
  std::vector<text::Id> words = {};
};

/// A pattern that is made of words alone, as a little program over a sentence's tokens. It matches
/// what the pattern's regular expression would: of several ways, the first in the order in which
/// they are written. Immutable and thread-safe.
class WordProgram {
 public:
  /// The steps end with an `end`.
  explicit WordProgram(const std::vector<WordStep>& steps);

  /// What one thread keeps from match to match.
  class Scratch {
   private:
    friend class WordProgram;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> open_;  // Steps and places yet to try.
    text::IdSet tried_;  // Forks and places: what led nowhere once will again.
  };

  /// Past the last token of the match that begins at a token of the sentence; 0 if none does.
  std::uint32_t match_at(const text::TokenTable& table, const text::Sentence& sentence,
                         std::uint32_t token, Scratch& scratch) const;

 private:
  class Walk;

  struct Step {
    WordStep::Op op = WordStep::Op::end;
    std::uint32_t to = 0;     // Of a fork or jump: the other step.
    std::uint32_t first = 0;  // Of words: where they are in words_. Of a fork: its number.
    std::uint32_t count = 0;
    // What can stand where the step begins, as bits that words share; `there` if it goes on at
    // `to`.
    std::uint64_t here = 0;
    std::uint64_t there = 0;
  };

  Step packed(const WordStep& step);
  void look_ahead();
  bool holds(const Step& step, text::Id word) const;

  std::vector<Step> steps_;
  std::vector<text::Id> words_;  // Those of a step stand together and ascend.
  std::uint32_t forks_ = 0;
};

}  // namespace oars::lang
