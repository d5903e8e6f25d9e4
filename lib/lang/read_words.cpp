#include "lang/read_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "lang/pattern.hpp"

namespace oars::lang {
namespace {

using Op = WordStep::Op;
using Steps = std::vector<WordStep>;

/// Steps that match a part of a pattern. What they jump over is within them.
struct Part {
  Steps steps;
  bool skippable = true;    ///< Can match nothing.
  bool word_first = false;  ///< Can begin with a word,
  bool word_last = false;   ///< end with one.
};

Part part_of(WordStep step) {
  const bool word = step.op != Op::space;
  return {.steps = {std::move(step)}, .skippable = false, .word_first = word, .word_last = word};
}

int length(const Part& part) { return static_cast<int>(part.steps.size()); }

void append(Steps& steps, Steps more) {
  steps.insert(steps.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

void append(Part& all, Part next) {
  append(all.steps, std::move(next.steps));
  all.word_first = all.word_first || (all.skippable && next.word_first);
  all.word_last = next.word_last || (next.skippable && all.word_last);
  all.skippable = all.skippable && next.skippable;
}

/// The part, or nothing.
Part or_nothing(Part part) {
  part.steps.insert(part.steps.begin(), {.op = Op::fork, .jump = length(part) + 1});
  part.skippable = true;
  return part;
}

/// The part once or more often.
Part repeated(Part part) {
  const int size = length(part);
  part.steps.push_back({.op = Op::fork, .jump = 2});
  part.steps.push_back({.op = Op::jump, .jump = -size - 1});
  return part;
}

Part either(Part one, Part other) {
  Steps steps{{.op = Op::fork, .jump = length(one) + 2}};
  append(steps, std::move(one.steps));
  steps.push_back({.op = Op::jump, .jump = length(other) + 1});
  append(steps, std::move(other.steps));
  return {.steps = std::move(steps),
          .skippable = one.skippable || other.skippable,
          .word_first = one.word_first || other.word_first,
          .word_last = one.word_last || other.word_last};
}

/// Whether the parts are single words with spaces at the same sides: of these no more than one can
/// match, so they are as good as one.
bool is_alike(const Part& one, const Part& other) {
  const auto is_simple = [](const WordStep& step) {
    return step.op == Op::word || step.op == Op::space;
  };
  return std::ranges::all_of(one.steps, is_simple) &&
         std::ranges::count(one.steps, Op::word, &WordStep::op) == 1 &&
         std::ranges::equal(one.steps, other.steps, {}, &WordStep::op, &WordStep::op);
}

void add_words(Part& part, Part more) {
  for (std::size_t i = 0; i < part.steps.size(); ++i) {
    auto& words = more.steps[i].words;
    part.steps[i].words.insert(part.steps[i].words.end(), words.begin(), words.end());
  }
}

Part any_of(std::vector<Part> parts) {
  std::vector<Part> different;
  for (Part& part : parts) {
    if (!different.empty() && is_alike(different.back(), part)) {
      add_words(different.back(), std::move(part));
    } else {
      different.push_back(std::move(part));
    }
  }
  Part all = std::move(different.back());
  for (different.pop_back(); !different.empty(); different.pop_back()) {
    all = either(std::move(different.back()), std::move(all));
  }
  return all;
}

bool is_quantifier(char c) { return c == '?' || c == '*' || c == '+'; }

/// Whether the text stands for itself in a regular expression; a lexicon's word may have a hyphen.
bool is_literal(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return c == '-' || is_pattern_word_char(c); });
}

/// Walks over a pattern once.
class Reader {
 public:
  Reader(const std::string& pattern, const Pack& pack, text::Vocabulary& vocabulary)
      : pattern_(pattern), pack_(pack), vocabulary_(vocabulary) {}

  std::optional<WordProgram> read() {
    Part all = alternatives();
    if (at_ < pattern_.size() || all.skippable || !words_alone_) return std::nullopt;
    all.steps.push_back({.op = Op::end});
    return WordProgram(all.steps);
  }

 private:
  char next() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }
  bool take(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }

  Part alternatives() {
    std::vector<Part> parts{sequence()};
    while (take('|')) parts.push_back(sequence());
    return any_of(std::move(parts));
  }

  Part sequence() {
    Part all;
    while (at_ < pattern_.size() && next() != ')' && next() != '|') {
      Part one = quantified(item());
      if (all.word_last && one.word_first) words_alone_ = false;
      append(all, std::move(one));
    }
    return all;
  }

  Part quantified(Part part) {
    const char quantifier = next();
    if (!is_quantifier(quantifier)) return part;
    ++at_;
    if (is_quantifier(next())) words_alone_ = false;
    if (quantifier == '?') return or_nothing(std::move(part));
    if (part.skippable || (part.word_first && part.word_last)) words_alone_ = false;
    part = repeated(std::move(part));
    return quantifier == '*' ? or_nothing(std::move(part)) : part;
  }

  Part item() {
    if (is_pattern_word_char(next())) return word();
    if (take(' ')) return part_of({.op = Op::space});
    if (take('{')) return slot();
    if (take('(')) return group();
    words_alone_ = false;
    ++at_;
    return {};
  }

  Part group() {
    if (next() == '?') words_alone_ = false;
    Part part = alternatives();
    if (!take(')')) words_alone_ = false;
    return part;
  }

  Part slot() {
    const auto close = std::min(pattern_.find('}', at_), pattern_.size());
    const std::string name = pattern_.substr(at_, close - at_);
    at_ = std::min(close + 1, pattern_.size());
    if (name == "end") return {};
    if (name == "gap") return gap();
    if (name == "any") {
      if (is_quantifier(next())) words_alone_ = false;  // It would be one of letters.
      return part_of({.op = Op::any});
    }
    const auto lexicon = pack_.lexicons.find(name);
    if (lexicon != pack_.lexicons.end()) return words(lexicon->second.words);
    words_alone_ = false;
    return {};
  }

  /// None to four words, each with its space.
  Part gap() {
    take(' ');
    if (is_quantifier(next())) words_alone_ = false;
    Part all;
    for (int i = 0; i < 4; ++i) {
      Part more = part_of({.op = Op::any});
      append(more, part_of({.op = Op::space}));
      append(more, std::move(all));
      all = or_nothing(std::move(more));
    }
    return all;
  }

  /// One word of the pattern with its endings, or what a contraction stands for.
  Part word() {
    const WordForms forms = word_forms(pattern_, at_);
    at_ = forms.end;
    if (is_quantifier(next())) words_alone_ = false;  // It is for one letter.
    const auto contraction = pack_.contractions.find(forms.stem);
    if (contraction == pack_.contractions.end()) return words(forms.forms);
    if (forms.forms != std::vector{forms.stem}) words_alone_ = false;
    Part all;
    for (const auto& one : contraction->second) {
      if (all.word_last) append(all, part_of({.op = Op::space}));
      append(all, words({one}));
    }
    return all;
  }

  Part words(const std::vector<std::string>& any_of) {
    WordStep step{.op = Op::word};
    for (const auto& form : any_of) {
      if (!is_literal(form)) words_alone_ = false;
      step.words.push_back(vocabulary_.add(form));
    }
    return part_of(std::move(step));
  }

  const std::string& pattern_;
  const Pack& pack_;
  text::Vocabulary& vocabulary_;
  std::size_t at_ = 0;
  bool words_alone_ = true;  // Nothing else has been met.
};

}  // namespace

std::optional<WordProgram> read_words(const std::string& pattern, const Pack& pack,
                                      text::Vocabulary& vocabulary) {
  return Reader(pattern, pack, vocabulary).read();
}

}  // namespace oars::lang
