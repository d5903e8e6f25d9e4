#include "lang/word_program.hpp"

#include <algorithm>
#include <span>

namespace oars::lang {
namespace {

// What stands at a place: a space, one of 63 kinds of words, or nothing.
using Bits = std::uint64_t;
constexpr Bits kSpace = 1;
constexpr Bits kAnyWord = ~kSpace;
constexpr Bits bit_of(text::Id word) { return Bits{2} << (word % 63); }

}  // namespace

WordProgram::WordProgram(const std::vector<WordStep>& steps) {
  for (const WordStep& step : steps) steps_.push_back(packed(step));
  look_ahead();
}

WordProgram::Step WordProgram::packed(const WordStep& step) {
  Step packed{.op = step.op,
              .to = static_cast<std::uint32_t>(static_cast<int>(steps_.size()) + step.jump),
              .first = static_cast<std::uint32_t>(words_.size()),
              .count = static_cast<std::uint32_t>(step.words.size())};
  if (step.op == WordStep::Op::fork) packed.first = forks_++;
  if (step.op == WordStep::Op::any) packed.here = kAnyWord;
  if (step.op == WordStep::Op::space || step.op == WordStep::Op::end) packed.here = kSpace;
  for (const text::Id word : step.words) packed.here |= bit_of(word);
  words_.insert(words_.end(), step.words.begin(), step.words.end());
  std::ranges::sort(std::span(words_).last(step.words.size()));
  return packed;
}

/// Tells forks and jumps what the steps that they lead to can begin with.
void WordProgram::look_ahead() {
  const auto all_of = [&](std::size_t step) { return steps_[step].here | steps_[step].there; };
  for (int round = 0; round < 2; ++round) {  // A jump back to a loop's first step needs the second.
    for (auto i = steps_.size(); i-- > 0;) {
      Step& step = steps_[i];
      if (step.op == WordStep::Op::fork) step.here = all_of(i + 1);
      if (step.op == WordStep::Op::fork || step.op == WordStep::Op::jump) {
        step.there = all_of(step.to);
      }
    }
  }
}

bool WordProgram::holds(const Step& step, text::Id word) const {
  return std::ranges::binary_search(std::span(words_).subspan(step.first, step.count), word);
}

/// One try at a token. Words and spaces have places: a token's is twice its number and one, that of
/// the space before it one less.
class WordProgram::Walk {
 public:
  Walk(const WordProgram& program, const text::TokenTable& table, const text::Sentence& sentence,
       std::uint32_t token, Scratch& scratch)
      : program_(program),
        table_(table),
        scratch_(scratch),
        begin_(2 * token + 1),
        end_(2 * sentence.last) {}

  /// Past the last token, or 0.
  std::uint32_t match() {
    scratch_.tried_.clear();
    scratch_.open_.assign(1, {0, begin_});
    while (!scratch_.open_.empty()) {
      const auto [step, place] = scratch_.open_.back();
      scratch_.open_.pop_back();
      if (const auto end = follow(step, place); end != 0) return end / 2;
    }
    return 0;
  }

 private:
  using Op = WordStep::Op;

  /// Goes on from a step as far as the words allow. Returns the place of the pattern's end, or
  /// 0 if it does not come to it.
  std::uint32_t follow(std::uint32_t at, std::uint32_t place) {
    for (Bits here = at_place(place);;) {
      const Step& step = program_.steps_[at++];
      if (step.op == Op::jump || (step.op == Op::fork && (step.here & here) == 0)) {
        at = step.to;
      } else if (step.op == Op::fork) {
        if ((step.there & here) == 0) continue;
        if (!is_new(step, place)) return 0;
        scratch_.open_.emplace_back(step.to, place);
      } else {
        if ((step.here & here) == 0) return 0;
        if (step.op == Op::end) return place;
        if (step.op == Op::word && !program_.holds(step, word_at(place))) return 0;
        here = at_place(++place);
      }
    }
  }

  bool is_new(const Step& fork, std::uint32_t place) {
    const text::Id both = (place - begin_) * program_.forks_ + fork.first;
    if (scratch_.tried_.has(both)) return false;
    scratch_.tried_.add(both);
    return true;
  }

  text::Id word_at(std::uint32_t place) const { return table_.tokens[place / 2].word; }
  Bits at_place(std::uint32_t place) const {
    if (place < end_) return place % 2 == 0 ? kSpace : bit_of(word_at(place));
    return place <= end_ + 1 ? kSpace : 0;
  }

  const WordProgram& program_;
  const text::TokenTable& table_;
  Scratch& scratch_;
  const std::uint32_t begin_;
  const std::uint32_t end_;
};

std::uint32_t WordProgram::match_at(const text::TokenTable& table, const text::Sentence& sentence,
                                    std::uint32_t token, Scratch& scratch) const {
  return Walk(*this, table, sentence, token, scratch).match();
}

}  // namespace oars::lang
