#pragma once

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "text/plain_units.hpp"

namespace oars::text_test {

/// ICU's own iterator over a text, against which the fast paths for plain text are held.
class IcuBreaks {
 public:
  using Create = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

  IcuBreaks(Create create, const std::u16string& text)
      : text_(text.data(), static_cast<std::int32_t>(text.size())) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(create(icu::Locale("en"), status));
    iterator_->setText(text_);
  }

  icu::BreakIterator& operator*() { return *iterator_; }
  icu::BreakIterator* operator->() { return iterator_.get(); }

 private:
  icu::UnicodeString text_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

/// Up to 24 plain units, three in four of them from `often`.
inline std::u16string random_plain(std::mt19937& random, std::u16string_view often) {
  std::u16string text;
  for (auto size = random() % 24; size > 0; --size) {
    const bool any = random() % 4 == 0;
    const auto unit =
        any ? static_cast<char16_t>(random() % 0x180) : often[random() % often.size()];
    text.push_back(text::is_plain(unit) ? unit : u'a');
  }
  return text;
}

inline std::string narrow(const std::u16string& text) {
  std::string result;
  icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(result);
  return result;
}

}  // namespace oars::text_test
