#include "text/plain_words.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <boost/test/unit_test.hpp>
#include <memory>
#include <random>
#include <string>

namespace {

using oars::text::find_plain_words;
using oars::text::WordRange;

std::vector<WordRange> icu_words(const std::u16string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale("en"), status));
  const icu::UnicodeString wide(text.data(), static_cast<std::int32_t>(text.size()));
  iterator->setText(wide);
  std::vector<WordRange> words;
  auto begin = iterator->first();
  for (auto end = iterator->next(); end != icu::BreakIterator::DONE;
       begin = end, end = iterator->next()) {
    if (iterator->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    words.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
  }
  return words;
}

std::string narrow(const std::u16string& text) { return {text.begin(), text.end()}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_words)

// ICU is the oracle: on seeded random ASCII, rich in the marks that join words, both must agree.
BOOST_AUTO_TEST_CASE(they_are_the_words_of_icu) {
  const std::u16string joiners = u"ab1 .',:;-\"?2Z\n";
  std::mt19937 random(20);
  for (int round = 0; round < 20000; ++round) {
    std::u16string text;
    const auto size = random() % 24;
    for (std::size_t i = 0; i < size; ++i) {
      const bool any = random() % 4 == 0;
      const auto unit =
          any ? static_cast<char16_t>(random() % 0x80) : joiners[random() % joiners.size()];
      text.push_back(unit == u'_' || unit == u'@' ? u'a' : unit);
    }
    std::vector<WordRange> found;
    BOOST_REQUIRE(find_plain_words({text.begin(), text.end()}, found));
    BOOST_TEST((found == icu_words(text)), "differs on: " << narrow(text));
  }
}

BOOST_AUTO_TEST_CASE(other_text_is_left_to_icu) {
  for (const std::u16string& text :
       {std::u16string(u"caf\u00e9"), std::u16string(u"a_b"), std::u16string(u"a@b")}) {
    std::vector<WordRange> found;
    BOOST_TEST(!find_plain_words({text.begin(), text.end()}, found));
    BOOST_TEST(found.empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()
