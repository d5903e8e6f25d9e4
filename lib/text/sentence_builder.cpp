#include "text/sentence_builder.hpp"

#include <unicode/uchar.h>

namespace oars::text {
namespace {

bool is_dash(char16_t unit) { return unit == u'-' || (unit >= 0x2010 && unit <= 0x2015); }

bool is_pause(char16_t unit) {
  return unit == u',' || unit == u';' || unit == u':' || unit == u'(' || unit == u')' ||
         unit == u'[' || unit == u']' || unit == 0x2026;
}

/// A fragment longer than this is a word, not the start of one.
constexpr std::size_t kLongestFragment = 3;

}  // namespace

void SentenceBuilder::mark(char16_t unit) {
  if (unit == u' ' || u_isUWhiteSpace(unit)) {
    spaced_ = true;
    return;
  }
  if (is_dash(unit)) {
    if (table_.tokens.empty() && table_.words == 0 && dashes_ == 0) table_.continues = true;
    ++dashes_;
    if (dashes_ > 1 || unit != u'-' || spaced_) after_pause_ = true;
    return;
  }
  if (unit == u'?' || (terminator_ != '?' && (unit == u'.' || unit == u'!'))) {
    terminator_ = static_cast<char>(unit);
  } else if (unit == u'"' || unit == 0x201C || unit == 0x201D) {
    quoted_ = unit == u'"' ? !quoted_ : unit == 0x201C;
    if (quoted_) quote_ = table_.tokens.size();
    after_pause_ = true;
  } else if (is_pause(unit)) {
    after_pause_ = true;
  }
}

bool SentenceBuilder::is_stutter(Id word, std::string_view form) const {
  if (!any_word_) return false;
  if (word == last_form_) {
    return (dashes_ > 0 && !spaced_) || (vocabulary_[word].classes & classes_.stutter) != 0;
  }
  if (dashes_ == 0) return false;
  const std::string_view before = vocabulary_.form(last_form_);
  return before.size() <= kLongestFragment && before.size() < form.size() &&
         form.starts_with(before) && (vocabulary_[last_form_].classes == 0 || !spaced_);
}

void SentenceBuilder::drop_last_word() {
  table_.match_text.resize(table_.tokens[last_word_].match);
  after_pause_ = table_.tokens[last_word_].has(kAfterPause);
  table_.tokens.resize(last_word_);
  --table_.words;
}

void SentenceBuilder::word(std::string_view form, std::uint32_t begin, std::uint32_t end) {
  const Id id = vocabulary_.add(form);
  const Word& word = vocabulary_[id];
  if ((word.classes & classes_.filler) != 0) return;
  const bool stutter = is_stutter(id, form);
  const bool compound = any_word_ && dashes_ == 1 && !spaced_ && !stutter;
  if (stutter) drop_last_word();
  if (!compound) ++table_.words;
  last_word_ = table_.tokens.size();
  last_form_ = id;
  std::uint8_t flags = (after_pause_ ? kAfterPause : 0) | (quoted_ ? kQuoted : 0);
  if (word.expansion.empty()) {
    push(id, word, begin, end, flags);
  } else {
    for (const Id piece : word.expansion) {
      push(piece, vocabulary_[piece], begin, end, flags);
      flags = static_cast<std::uint8_t>((flags | kClitic) & ~kAfterPause);
    }
  }
  any_word_ = true;
  after_pause_ = spaced_ = false;
  dashes_ = 0;
  terminator_ = 0;
}

void SentenceBuilder::push(Id id, const Word& word, std::uint32_t begin, std::uint32_t end,
                           std::uint8_t flags) {
  std::string& match = table_.match_text;
  if (table_.tokens.size() == first_) match.push_back(' ');
  table_.tokens.push_back({.begin = begin,
                           .end = end,
                           .word = id,
                           .stem = word.stem,
                           .classes = word.classes,
                           .match = static_cast<std::uint32_t>(match.size()),
                           .flags = flags,
                           .syllables = (flags & kClitic) != 0 ? std::uint8_t{0} : word.syllables});
  match.append(word.form);
  match.push_back(' ');
}

void SentenceBuilder::end_sentence() {
  const bool after_abbreviation =
      any_word_ && terminator_ == '.' && (vocabulary_[last_form_].classes & classes_.abbreviation);
  if (any_word_ && !after_abbreviation) close_sentence();
}

void SentenceBuilder::close_sentence() {
  const auto last = static_cast<std::uint32_t>(table_.tokens.size());
  if (last > first_) {
    table_.sentences.push_back({.first = first_, .last = last, .terminator = terminator_});
  }
  first_ = last;
  any_word_ = after_pause_ = false;
  terminator_ = 0;
}

void SentenceBuilder::finish() {
  table_.interrupted = dashes_ > 0;
  if (quoted_) {  // The mark was never closed: no telling what it meant.
    for (auto i = quote_; i < table_.tokens.size(); ++i) {
      table_.tokens[i].flags &= static_cast<std::uint8_t>(~kQuoted);
    }
  }
  if (any_word_) close_sentence();
  table_.match_text.push_back(' ');
}

}  // namespace oars::text
