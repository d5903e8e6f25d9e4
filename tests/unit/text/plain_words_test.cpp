#include "text/plain_words.hpp"

#include <boost/test/unit_test.hpp>

#include "icu_breaks.hpp"

namespace {

using oars::text::find_plain_words;
using oars::text::WordRange;
using namespace oars::text_test;

std::vector<WordRange> icu_words(const std::u16string& text) {
  IcuBreaks breaks(icu::BreakIterator::createWordInstance, text);
  std::vector<WordRange> words;
  auto begin = breaks->first();
  for (auto end = breaks->next(); end != icu::BreakIterator::DONE;
       begin = end, end = breaks->next()) {
    if (breaks->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    words.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
  }
  return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_words)

// ICU is the oracle: on seeded random text, rich in the marks that join words, both must agree.
BOOST_AUTO_TEST_CASE(they_are_the_words_of_icu) {
  std::mt19937 random(20);
  for (int round = 0; round < 20000; ++round) {
    const auto text = random_plain(random, u"ab1 .',:;-\"?2Z\n\u00e9\u0141");
    std::vector<WordRange> found;
    find_plain_words({text.begin(), text.end()}, found);
    BOOST_TEST((found == icu_words(text)), "differs on: " << narrow(text));
  }
}

BOOST_AUTO_TEST_SUITE_END()
