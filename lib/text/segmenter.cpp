#include "text/segmenter.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include <oars/error.hpp>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "text/plain_sentences.hpp"
#include "text/plain_units.hpp"
#include "text/plain_words.hpp"
#include "text/sentence_builder.hpp"
#include "text/wide_text.hpp"

namespace oars::text {
namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

Iterator checked(icu::BreakIterator* iterator, UErrorCode status) {
  Iterator owned(iterator);
  if (U_FAILURE(status) || !owned) {
    throw Error(ErrorCode::invalid_option, {}, "ICU has no text segmentation for this language",
                "install ICU with its data");
  }
  return owned;
}

/// Lends the units to ICU for as long as it lives; nothing is copied.
class BorrowedText {
 public:
  explicit BorrowedText(const std::vector<char16_t>& units) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUChars(&text_, units.data(), static_cast<std::int64_t>(units.size()), &status);
  }
  ~BorrowedText() { utext_close(&text_); }
  BorrowedText(const BorrowedText&) = delete;
  BorrowedText& operator=(const BorrowedText&) = delete;

  void lend_to(icu::BreakIterator& iterator) {
    UErrorCode status = U_ZERO_ERROR;
    iterator.setText(&text_, status);
  }

 private:
  UText text_ = UTEXT_INITIALIZER;
};

}  // namespace

struct Segmenter::Impl {
  Iterator words;
  Iterator sentences;
  SegmenterClasses classes;
};

Segmenter::Segmenter(const char* locale, SegmenterClasses classes)
    : impl_(std::make_unique<Impl>()) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale icu_locale(locale);
  impl_->words = checked(icu::BreakIterator::createWordInstance(icu_locale, status), status);
  impl_->sentences =
      checked(icu::BreakIterator::createSentenceInstance(icu_locale, status), status);
  impl_->classes = classes;
}

Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

struct Segmenter::Worker::Impl {
  Iterator words;
  Iterator sentences;
  SegmenterClasses classes;
  WideText wide;
  std::vector<std::size_t> sentence_ends;
  std::vector<WordRange> word_ranges;
  std::string form;

  void find_breaks();
  void find_sentence_ends();
  void find_words();
  std::string_view fold(const WordRange& word);
  void build(SentenceBuilder& builder);
};

Segmenter::Worker::Worker(const Segmenter& segmenter) : impl_(std::make_unique<Impl>()) {
  impl_->words.reset(segmenter.impl_->words->clone());
  impl_->sentences.reset(segmenter.impl_->sentences->clone());
  impl_->classes = segmenter.impl_->classes;
}

Segmenter::Worker::~Worker() = default;
Segmenter::Worker::Worker(Worker&&) noexcept = default;
Segmenter::Worker& Segmenter::Worker::operator=(Worker&&) noexcept = default;

void Segmenter::Worker::Impl::find_breaks() {
  sentence_ends.clear();
  word_ranges.clear();
  if (is_plain(wide.units())) {
    find_plain_sentences(wide.units(), sentence_ends);
    find_plain_words(wide.units(), word_ranges);
  } else {
    find_sentence_ends();
    find_words();
  }
}

void Segmenter::Worker::Impl::find_sentence_ends() {
  BorrowedText borrowed(wide.units());
  borrowed.lend_to(*sentences);
  sentences->first();
  for (auto end = sentences->next(); end != icu::BreakIterator::DONE; end = sentences->next()) {
    sentence_ends.push_back(static_cast<std::size_t>(end));
  }
}

void Segmenter::Worker::Impl::find_words() {
  BorrowedText borrowed(wide.units());
  borrowed.lend_to(*words);
  auto begin = words->first();
  for (auto end = words->next(); end != icu::BreakIterator::DONE;
       begin = end, end = words->next()) {
    if (words->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    word_ranges.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
  }
}

/// The case-folded UTF-8 of a word; good until the next call.
std::string_view Segmenter::Worker::Impl::fold(const WordRange& word) {
  if (const auto small = wide.small_ascii(word.begin, word.end)) return *small;
  const char16_t* units = wide.units().data();
  form.clear();
  for (auto i = word.begin; i < word.end;) {
    UChar32 point = 0;
    U16_NEXT(units, i, word.end, point);
    if (point < 0x80) {
      form.push_back(static_cast<char>(point >= 'A' && point <= 'Z' ? point + 32 : point));
    } else {
      const bool lone = U_IS_SURROGATE(point);
      base::append(form, lone ? base::kReplacementCharacter
                              : static_cast<char32_t>(u_foldCase(point, U_FOLD_CASE_DEFAULT)));
    }
  }
  return form;
}

/// Hands the words and what stands between them to the builder, in order.
void Segmenter::Worker::Impl::build(SentenceBuilder& builder) {
  const auto& units = wide.units();
  auto sentence_end = sentence_ends.begin();
  std::size_t at = 0;
  const auto go_to = [&](std::size_t next) {
    at = next;
    while (sentence_end != sentence_ends.end() && at >= *sentence_end) {
      builder.end_sentence();
      ++sentence_end;
    }
  };
  const auto mark_until = [&](std::size_t end) {
    while (at < end) {
      builder.mark(units[at]);
      go_to(at + 1);
    }
  };
  for (const WordRange& word : word_ranges) {
    mark_until(word.begin);
    builder.word(fold(word), wide.byte_of(word.begin), wide.byte_of(word.end));
    go_to(word.end);
  }
  mark_until(units.size());
  builder.finish();
}

void Segmenter::Worker::segment(std::string_view text, std::span<const Event> events,
                                Vocabulary& vocabulary, TokenTable& table) {
  table.clear();
  impl_->wide.assign(text, events);
  impl_->find_breaks();
  SentenceBuilder builder(impl_->classes, vocabulary, table);
  impl_->build(builder);
}

}  // namespace oars::text
