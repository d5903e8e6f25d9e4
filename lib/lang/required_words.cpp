#include "lang/required_words.hpp"

#include <algorithm>
#include <optional>

#include "lang/pattern.hpp"

namespace oars::lang {
namespace {

// How many sentences hold a word, beside a content word, in round figures.
constexpr double kContent = 1;
constexpr double kStopword = 20;
constexpr double kGrammatical = 300;

/// Any one of `words`; the smaller the cost, the fewer sentences hold one.
struct Choice {
  WordChoice words;
  double cost = 0;
};

using Costs = std::map<std::string, double>;
using Best = std::optional<Choice>;
using Choices = std::vector<Choice>;  // In the pattern's order.

/// Appends a choice; of too many the most common one goes.
void append(Choices& kept, Choice more) {
  kept.push_back(std::move(more));
  if (kept.size() > kMostChoices) {
    kept.erase(std::ranges::max_element(kept, {}, &Choice::cost));
  }
}

Best rarest(const Choices& choices) {
  const auto found = std::ranges::min_element(choices, {}, &Choice::cost);
  return found == choices.end() ? std::nullopt : Best(*found);
}

/// What a part of a pattern needs.
struct Needs {
  Choices choices;
  /// The words that a match of the part can begin with; nothing if that is not known.
  std::optional<WordChoice> first = WordChoice{};
  /// The words that can come right after the first one, within the part; nothing if that is not
  /// known.
  std::optional<WordChoice> second;
  bool skippable = true;  ///< The part can match nothing.
  bool one_word = false;  ///< The part matches one word, never more.
};

void add_words(std::optional<WordChoice>& words, const std::optional<WordChoice>& more) {
  if (!words || !more) {
    words.reset();
  } else {
    words->insert(words->end(), more->begin(), more->end());
  }
}

/// Collects the words that can come second in a sequence, item by item.
class SecondWords {
 public:
  void add(const Needs& item, bool space) {
    if (space) return;
    if (state_ == State::before_first) {
      state_ = item.one_word && !item.skippable ? State::after_first : State::done;
      if (state_ == State::done && !item.skippable) words_ = item.second;
      if (state_ == State::after_first) words_ = WordChoice{};
    } else if (state_ == State::after_first) {
      more_ = true;
      add_words(words_, item.first);
      if (!item.skippable) state_ = State::done;
    }
  }

  /// Nothing where the sequence can end with its first word, but for a word alone: what comes after
  /// that is for the sequence around it to say.
  std::optional<WordChoice> words() const { return state_ == State::done ? words_ : std::nullopt; }
  bool one_word() const { return state_ == State::after_first && !more_; }

 private:
  enum class State { before_first, after_first, done };
  State state_ = State::before_first;
  std::optional<WordChoice> words_;
  bool more_ = false;
};

bool is_quantifier(char c) { return c == '?' || c == '*' || c == '+'; }

/// Reads a pattern as alternatives of sequences of words, groups and slots. A word counts only if
/// it is whole: bounded by spaces or by the ends of the pattern on both sides.
class Reader {
 public:
  Reader(const std::string& pattern, const Pack& pack, const Costs& costs)
      : pattern_(pattern), pack_(pack), costs_(costs) {}

  Needs read() { return alternatives(true, true); }

 private:
  /// What every one of the alternatives up to the closing parenthesis or the end needs.
  Needs alternatives(bool left, bool right) {
    Needs all = sequence(left, right);
    if (at_ == pattern_.size() || pattern_[at_] == ')') return all;
    Best common = rarest(all.choices);
    while (at_ < pattern_.size() && pattern_[at_] == '|') {
      ++at_;
      const Needs one = sequence(left, right);
      const Best best = rarest(one.choices);
      if (common && best) {
        common->words.insert(common->words.end(), best->words.begin(), best->words.end());
        common->cost += best->cost;
      } else {
        common.reset();
      }
      add_words(all.first, one.first);
      add_words(all.second, one.second);
      all.skippable = all.skippable || one.skippable;
      all.one_word = all.one_word && one.one_word;
    }
    all.choices = common ? Choices{*common} : Choices{};
    return all;
  }

  Needs sequence(bool left, bool right) {
    Needs all;
    SecondWords second;
    bool bounded = left;
    while (at_ < pattern_.size() && pattern_[at_] != ')' && pattern_[at_] != '|') {
      const auto begin = at_;
      Needs one = item(bounded, right);
      if (all.skippable) add_words(all.first, one.first);
      const char quantifier = at_ < pattern_.size() ? pattern_[at_] : '\0';
      if (is_quantifier(quantifier)) {
        ++at_;
        one.skippable = one.skippable || quantifier != '+';
        one.one_word = one.one_word && quantifier == '?';
        if (quantifier != '?') one.second.reset();
        if (one.skippable) one.choices.clear();
      }
      second.add(one, pattern_[begin] == ' ');
      all.skippable = all.skippable && one.skippable;
      for (auto& choice : one.choices) append(all.choices, std::move(choice));
      bounded = ends_with_space(begin);
    }
    all.second = second.words();
    all.one_word = second.one_word();
    return all;
  }

  Needs item(bool left, bool right) {
    const char c = pattern_[at_];
    if (c == '(') return group(left, right);
    if (c == '{') return slot(left, right);
    if (is_pattern_word_char(c)) return word(left, right);
    ++at_;
    return c == ' ' ? Needs{} : unknown();
  }

  Needs group(bool left, bool right) {
    const auto close = matching_parenthesis(at_);
    ++at_;
    Needs needs = alternatives(left, is_right_boundary(close + 1, right));
    at_ = std::min(at_ + 1, pattern_.size());  // ')'
    return needs;
  }

  Needs slot(bool left, bool right) {
    const auto close = std::min(pattern_.find('}', at_), pattern_.size() - 1);
    const std::string name = pattern_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    if (name == "end") return {};
    const auto lexicon = pack_.lexicons.find(name);
    const bool whole = left && is_right_boundary(at_, right);
    return lexicon == pack_.lexicons.end() || !whole ? unknown() : words(lexicon->second.words);
  }

  Needs word(bool left, bool right) {
    const auto begin = at_;
    while (at_ < pattern_.size() && is_pattern_word_char(pattern_[at_])) ++at_;
    if (!left || !is_right_boundary(at_, right)) return unknown();
    const std::string form = pattern_.substr(begin, at_ - begin);
    const auto contraction = pack_.contractions.find(form);
    if (contraction == pack_.contractions.end()) return words({form});
    Needs needs = words({contraction->second.front()});
    for (std::size_t i = 1; i < contraction->second.size(); ++i) {
      append(needs.choices, words({contraction->second[i]}).choices.front());
    }
    if (contraction->second.size() > 1) {
      needs.one_word = false;
      needs.second = WordChoice{contraction->second[1]};
    }
    return needs;
  }

  Needs words(const WordChoice& any_of) const {
    Choice choice{.words = any_of};
    for (const auto& one : any_of) choice.cost += cost_of(one);
    return {
        .choices = {choice}, .first = any_of, .second = {}, .skippable = false, .one_word = true};
  }

  static Needs unknown() {
    return {.choices = {},
            .first = std::nullopt,
            .second = std::nullopt,
            .skippable = false,
            .one_word = false};
  }

  double cost_of(const std::string& one) const {
    const auto found = costs_.find(one);
    return found == costs_.end() ? kContent : found->second;
  }

  /// True if what stands at `next` ends a word that stands before it.
  bool is_right_boundary(std::size_t next, bool outer) const {
    if (next < pattern_.size() && is_quantifier(pattern_[next])) ++next;
    if (next >= pattern_.size()) return outer;
    const char c = pattern_[next];
    if (c == '|' || c == ')') return outer;
    return c == ' ' || (c == '(' && next + 1 < pattern_.size() && pattern_[next + 1] == ' ');
  }

  /// True if the item read from `begin` on ends with a space, or all of it does inside.
  bool ends_with_space(std::size_t begin) const {
    auto last = at_ - 1;
    while (last > begin && (is_quantifier(pattern_[last]) || pattern_[last] == ')')) --last;
    return pattern_[last] == ' ';
  }

  std::size_t matching_parenthesis(std::size_t open) const {
    int depth = 0;
    for (auto i = open; i < pattern_.size(); ++i) {
      if (pattern_[i] == '(') ++depth;
      if (pattern_[i] == ')' && --depth == 0) return i;
    }
    return pattern_.size() - 1;
  }

  const std::string& pattern_;
  const Pack& pack_;
  const Costs& costs_;
  std::size_t at_ = 0;
};

}  // namespace

RequiredWordFinder::RequiredWordFinder(const Pack& pack) : pack_(pack) {
  // Each tier goes over the one before it.
  set_cost("stopword", kStopword);
  for (const char* lexicon : {"subject", "auxiliary", "determiner", "conjunction", "preposition",
                              "negation", "open_question_word"}) {
    set_cost(lexicon, kGrammatical);
  }
}

void RequiredWordFinder::set_cost(const std::string& lexicon, double cost) {
  const auto found = pack_.lexicons.find(lexicon);
  if (found == pack_.lexicons.end()) return;
  for (const auto& word : found->second.words) costs_[word] = cost;
}

RequiredWords RequiredWordFinder::find(const std::string& pattern) const {
  Needs needs = Reader(pattern, pack_, costs_).read();
  RequiredWords required;
  if (needs.choices.empty()) return required;
  const auto rarest = std::ranges::min_element(needs.choices, {}, &Choice::cost);
  required.rarest = static_cast<std::size_t>(rarest - needs.choices.begin());
  for (auto& choice : needs.choices) required.choices.push_back(std::move(choice.words));
  required.begins_with_first = needs.first && !needs.skippable;
  if (required.begins_with_first && needs.second) required.second = *needs.second;
  if (required.begins_with_first && *needs.first != required.choices.front()) {
    required.choices.insert(required.choices.begin(), std::move(*needs.first));
    ++required.rarest;
  }
  return required;
}

}  // namespace oars::lang
