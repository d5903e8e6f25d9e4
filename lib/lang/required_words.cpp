#include "lang/required_words.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "lang/pattern.hpp"

namespace oars::lang {
namespace {

// How many sentences hold a word, beside a content word, in round figures.
constexpr double kContent = 1;
constexpr double kStopword = 20;
constexpr double kGrammatical = 300;

constexpr std::string_view kGap = "{gap}";  // Brings its own space, if it matches anything.

/// Any one of `words`; the smaller the cost, the fewer sentences hold one.
struct Choice {
  WordChoice words;
  double cost = 0;
};

using Costs = std::map<std::string, double>;
using Best = std::optional<Choice>;
using Choices = std::vector<Choice>;  // In the pattern's order.

Choice choice_of(WordChoice any_of, const Costs& costs) {
  double cost = 0;
  for (const auto& word : any_of) {
    const auto known = costs.find(word);
    cost += known == costs.end() ? kContent : known->second;
  }
  return {std::move(any_of), cost};
}

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

/// The places of the choices, the rarest one's first.
std::vector<std::size_t> by_cost(const Choices& choices) {
  std::vector<std::size_t> places(choices.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, {}, [&](std::size_t place) { return choices[place].cost; });
  return places;
}

using Words = std::optional<WordChoice>;  // Nothing: any word.

void add_words(Words& words, const Words& more) {
  if (!words || !more) {
    words.reset();
  } else {
    words->insert(words->end(), more->begin(), more->end());
  }
}

/// What a part of a pattern needs; by itself, a part that matches nothing but the empty text.
struct Needs {
  Choices choices;
  Words first = WordChoice{};   ///< What a match of the part can begin with.
  Words second = WordChoice{};  ///< What can come right after that within the part.
  bool skippable = true;        ///< The part can match nothing.
  bool one_word = false;        ///< The part can match one word.
};

/// Lets another part follow, all but its choices.
void follow_with(Needs& all, const Needs& next) {
  if (all.one_word) add_words(all.second, next.first);
  if (all.skippable) {
    add_words(all.first, next.first);
    add_words(all.second, next.second);
  }
  all.one_word = (all.one_word && next.skippable) || (all.skippable && next.one_word);
  all.skippable = all.skippable && next.skippable;
}

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
      all.one_word = all.one_word || one.one_word;
    }
    all.choices = common ? Choices{*common} : Choices{};
    return all;
  }

  Needs sequence(bool left, bool right) {
    Needs all;
    bool bounded = left;
    while (at_ < pattern_.size() && pattern_[at_] != ')' && pattern_[at_] != '|') {
      const auto begin = at_;
      Needs one = item(bounded, right);
      const char quantifier = at_ < pattern_.size() ? pattern_[at_] : '\0';
      if (is_quantifier(quantifier)) {
        ++at_;
        repeat(one, quantifier);
      }
      follow_with(all, one);
      for (auto& choice : one.choices) append(all.choices, std::move(choice));
      bounded = ends_with_space(begin);
    }
    return all;
  }

  static void repeat(Needs& needs, char quantifier) {
    if (quantifier != '?' && needs.one_word) add_words(needs.second, needs.first);
    if (quantifier != '+') {
      needs.skippable = true;
      needs.choices.clear();
    }
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
    const auto close = matching_parenthesis(pattern_, at_);
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
    const bool whole = left && is_right_boundary(at_, right);
    if (name == "any" && whole) return any_word();
    const auto lexicon = pack_.lexicons.find(name);
    return lexicon == pack_.lexicons.end() || !whole ? unknown() : words(lexicon->second.words);
  }

  Needs word(bool left, bool right) {
    const WordChoice any_of = forms();
    if (!left || !is_right_boundary(at_, right)) return unknown();
    const auto contraction = pack_.contractions.find(any_of.front());
    if (any_of.size() > 1 || contraction == pack_.contractions.end()) return words(any_of);
    Needs needs;
    for (const auto& one : contraction->second) {
      Needs next = words({one});
      follow_with(needs, next);
      append(needs.choices, std::move(next.choices.front()));
    }
    return needs;
  }

  /// A word, with each of the endings that stand in parentheses right behind it.
  WordChoice forms() {
    WordForms read = word_forms(pattern_, at_);
    at_ = read.end;
    return std::move(read.forms);
  }

  Needs words(const WordChoice& any_of) const {
    return {.choices = {choice_of(any_of, costs_)},
            .first = any_of,
            .second = WordChoice{},
            .skippable = false,
            .one_word = true};
  }

  static Needs any_word() {
    return {.choices = {},
            .first = std::nullopt,
            .second = WordChoice{},
            .skippable = false,
            .one_word = true};
  }

  static Needs unknown() {
    return {.choices = {},
            .first = std::nullopt,
            .second = std::nullopt,
            .skippable = false,
            .one_word = false};
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
    return pattern_[last] == ' ' || pattern_.substr(begin, last + 1 - begin).ends_with(kGap);
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
  required.begins_with_first = needs.first && !needs.skippable;
  required.may_end_with_first = needs.one_word;
  if (required.begins_with_first && needs.second) required.second = std::move(*needs.second);
  if (required.begins_with_first && *needs.first != needs.choices.front().words) {
    needs.choices.insert(needs.choices.begin(), choice_of(std::move(*needs.first), costs_));
  }
  const auto places = by_cost(needs.choices);
  required.rarest = places.front();
  required.next_rarest = places.size() > 1 ? places[1] : places.front();
  for (auto& choice : needs.choices) required.choices.push_back(std::move(choice.words));
  return required;
}

}  // namespace oars::lang
