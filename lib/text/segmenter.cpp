#include "text/segmenter.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utext.h>

#include <oars/error.hpp>
#include <string>

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
  std::vector<std::int32_t> sentence_ends;
  std::string form;

  void find_sentence_ends();
  void fold(std::int32_t begin, std::int32_t end);
};

Segmenter::Worker::Worker(const Segmenter& segmenter) : impl_(std::make_unique<Impl>()) {
  impl_->words.reset(segmenter.impl_->words->clone());
  impl_->sentences.reset(segmenter.impl_->sentences->clone());
  impl_->classes = segmenter.impl_->classes;
}

Segmenter::Worker::~Worker() = default;
Segmenter::Worker::Worker(Worker&&) noexcept = default;
Segmenter::Worker& Segmenter::Worker::operator=(Worker&&) noexcept = default;

void Segmenter::Worker::Impl::find_sentence_ends() {
  sentence_ends.clear();
  sentences->first();
  for (auto end = sentences->next(); end != icu::BreakIterator::DONE; end = sentences->next()) {
    sentence_ends.push_back(end);
  }
}

/// Sets `form` to the case-folded UTF-8 of the units.
void Segmenter::Worker::Impl::fold(std::int32_t begin, std::int32_t end) {
  form.clear();
  const char16_t* units = wide.units().data();
  while (begin < end) {
    UChar32 point = 0;
    U16_NEXT(units, begin, end, point);
    if (point < 0x80) {
      form.push_back(static_cast<char>(point >= 'A' && point <= 'Z' ? point + 32 : point));
      continue;
    }
    point = u_foldCase(point, U_FOLD_CASE_DEFAULT);
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, U_IS_SURROGATE(point) ? 0xFFFD : point);
    form.append(bytes, static_cast<std::size_t>(size));
  }
}

void Segmenter::Worker::segment(std::string_view text, std::span<const Event> events,
                                Vocabulary& vocabulary, TokenTable& table) {
  table.clear();
  auto& impl = *impl_;
  impl.wide.assign(text, events);
  const auto& units = impl.wide.units();
  BorrowedText borrowed(units);
  borrowed.lend_to(*impl.sentences);
  borrowed.lend_to(*impl.words);
  impl.find_sentence_ends();

  SentenceBuilder builder(impl.classes, vocabulary, table);
  auto sentence_end = impl.sentence_ends.begin();
  auto begin = impl.words->first();
  for (auto end = impl.words->next(); end != icu::BreakIterator::DONE;
       begin = end, end = impl.words->next()) {
    if (impl.words->getRuleStatus() < UBRK_WORD_NONE_LIMIT) {
      for (auto unit = begin; unit < end; ++unit) builder.mark(units[static_cast<size_t>(unit)]);
    } else {
      impl.fold(begin, end);
      builder.word(impl.form, impl.wide.byte_of(static_cast<std::size_t>(begin)),
                   impl.wide.byte_of(static_cast<std::size_t>(end)));
    }
    if (sentence_end != impl.sentence_ends.end() && end >= *sentence_end) {
      builder.end_sentence();
      ++sentence_end;
    }
  }
  builder.finish();
}

}  // namespace oars::text
