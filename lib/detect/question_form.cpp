#include "detect/question_form.hpp"

#include "detect/clause.hpp"
#include "detect/voice.hpp"
#include "lang/word_class.hpp"

namespace oars::detect {
namespace {

using lang::any_of;
using lang::bit;
using lang::WordClass;
using text::Sentence;
using text::TokenTable;

constexpr auto kQuestionWord =
    any_of(WordClass::open_question_word, WordClass::closed_question_word);
/// Words between a question word and the inversion: "what kind of things do you".
constexpr std::uint32_t kHeadReach = 5;
/// A fragment with a question mark up to this length asks without a verb: "Any history of asthma?"
constexpr std::uint32_t kFragment = 6;

/// A sentence's tokens by position, with bounds checks.
class Reader {
 public:
  Reader(const TokenTable& table, const Sentence& sentence) : table_(table), sentence_(sentence) {}

  std::uint32_t first() const { return sentence_.first; }
  std::uint32_t last() const { return sentence_.last; }
  bool asks() const { return sentence_.asks(); }
  bool is(std::uint32_t at, text::Classes classes) const {
    return at < sentence_.last && table_.tokens[at].is(classes);
  }
  bool is(std::uint32_t at, WordClass word_class) const { return is(at, bit(word_class)); }
  bool pauses(std::uint32_t at) const {
    return at < sentence_.last && table_.tokens[at].has(text::kAfterPause);
  }

  /// Past an auxiliary and its "not", or `at` itself if there is none.
  std::uint32_t past_auxiliary(std::uint32_t at) const {
    if (!is(at, WordClass::auxiliary)) return at;
    return is(at + 1, WordClass::negation) ? at + 2 : at + 1;
  }

  /// "do you", "isn't the pain": an auxiliary before its subject. "do the worksheet" and "have a
  /// seat" command, so a noun phrase does not count after those two.
  bool inverts(std::uint32_t at) const {
    const auto next = past_auxiliary(at);
    if (next == at) return false;
    if (is(next, WordClass::subject)) return true;
    return is(next, WordClass::determiner) && (asks() || !is(at, WordClass::do_verb));
  }

  bool any_between(std::uint32_t from, std::uint32_t to, text::Classes classes) const {
    for (auto i = from; i < to; ++i) {
      if (is(i, classes)) return true;
    }
    return false;
  }

 private:
  const TokenTable& table_;
  const Sentence& sentence_;
};

/// Where the question word is if a clause that begins at `at` opens with one ("in what way").
std::optional<std::uint32_t> question_word(const Reader& read, std::uint32_t at) {
  if (read.is(at, kQuestionWord)) return at;
  if (read.is(at, WordClass::preposition) && read.is(at + 1, kQuestionWord)) return at + 1;
  return std::nullopt;
}

QuestionForm wh_form(const Reader& read, std::uint32_t word) {
  if (read.is(word + 1, WordClass::quantity)) return QuestionForm::quantity;
  const bool fact =
      read.is(word, WordClass::closed_question_word) || read.is(word + 1, WordClass::fact_noun);
  return fact ? QuestionForm::wh_fact : QuestionForm::wh_open;
}

/// "what kind of things do you": an inversion soon after, with no subject before it.
bool inverts_after_head(const Reader& read, std::uint32_t word) {
  for (auto i = word + 1; i < read.last() && i <= word + kHeadReach; ++i) {
    if (read.inverts(i)) return true;
    if (read.is(i, any_of(WordClass::subject, WordClass::auxiliary)) || read.pauses(i)) {
      return false;
    }
  }
  return false;
}

/// "what you need is rest": the question word's clause is the subject of a statement.
bool is_cleft(const Reader& read, std::uint32_t word) {
  return !read.asks() && read.any_between(word + 2, read.last(), bit(WordClass::be_verb));
}

/// "what helps", "what would help", "what's different": the question word is the subject.
bool asks_as_subject(const Reader& read, std::uint32_t word) {
  if (read.is(word + 1, any_of(WordClass::subject, WordClass::determiner))) return false;
  if (read.asks()) return true;
  return read.is(word, WordClass::open_question_word) && read.is(word + 1, WordClass::auxiliary) &&
         !is_cleft(read, word);
}

std::optional<FormMatch> wh_at(const Reader& read, std::uint32_t start) {
  const auto word = question_word(read, start);
  if (!word) return std::nullopt;
  const bool inverted = inverts_after_head(read, *word) && !is_cleft(read, *word + 3);
  if (!inverted && !asks_as_subject(read, *word)) return std::nullopt;
  return FormMatch{wh_form(read, *word), start};
}

std::optional<FormMatch> polar_at(const Reader& read, std::uint32_t start) {
  if (!read.inverts(start)) return std::nullopt;
  return FormMatch{QuestionForm::polar, start};
}

/// "..., haven't you?", "..., right?"
std::optional<FormMatch> tag(const Reader& read) {
  const auto last = read.last() - 1;
  if (last == read.first()) return std::nullopt;
  if (read.is(last, WordClass::tag_word) && read.pauses(last)) {
    return FormMatch{QuestionForm::tag, read.first()};
  }
  for (auto i = last; i-- > read.first() && last - i <= 2;) {
    if (read.inverts(i) && read.past_auxiliary(i) == last && i > read.first() + 1) {
      return FormMatch{QuestionForm::tag, read.first()};
    }
  }
  return std::nullopt;
}

/// Inversions inside a clause, where speech recognition left no punctuation: "that was good how did
/// you do it". Only a question word right before one is sure enough.
std::optional<FormMatch> unmarked(const Reader& read) {
  for (auto i = read.last(); i-- > read.first();) {
    if (read.is(i, kQuestionWord) && read.inverts(i + 1) &&
        read.is(read.past_auxiliary(i + 1), WordClass::subject)) {
      return FormMatch{wh_form(read, i), i};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<FormMatch> question_form(const Context& context, std::uint32_t index) {
  const TokenTable& table = context.turn.table;
  const Sentence& sentence = table.sentences[index];
  const Reader read(table, sentence);
  if (read.asks()) {
    if (const auto match = tag(read)) return match;
  }
  const auto starts = context.clauses.of(index);
  for (auto start = starts.rbegin(); start != starts.rend(); ++start) {  // The last clause governs.
    if (is_borrowed(table, sentence, *start, 1)) continue;  // "You're thinking, is it worth it?"
    if (const auto match = wh_at(read, *start)) return match;
    if (const auto match = polar_at(read, *start)) return match;
  }
  if (const auto match = unmarked(read)) return match;
  const bool mark_is_quoted = table.tokens[sentence.last - 1].has(text::kQuoted);
  if (!read.asks() || mark_is_quoted) return std::nullopt;
  const auto first = starts.empty() ? read.first() : starts.front();
  const bool fragment = read.last() - first <= kFragment &&
                        !read.any_between(first, read.last(), bit(WordClass::subject));
  return FormMatch{fragment ? QuestionForm::elliptical : QuestionForm::declarative, first};
}

bool offers_alternatives(const TokenTable& table, const Sentence& sentence, std::uint32_t first) {
  const Reader read(table, sentence);
  for (auto i = first + 1; i + 1 < read.last(); ++i) {
    // "or something", "or not", "or anything" end a question and offer nothing.
    if (read.is(i, WordClass::or_word) &&
        !read.is(i + 1, any_of(WordClass::negation, WordClass::vague))) {
      return true;
    }
  }
  return false;
}

}  // namespace oars::detect
