#include "text/plain_sentences.hpp"

#include <boost/test/unit_test.hpp>

#include "icu_breaks.hpp"

namespace {

using oars::text::find_plain_sentences;
using namespace oars::text_test;

std::vector<std::size_t> icu_sentences(const std::u16string& text) {
  IcuBreaks breaks(icu::BreakIterator::createSentenceInstance, text);
  std::vector<std::size_t> ends;
  breaks->first();
  for (auto end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
    ends.push_back(static_cast<std::size_t>(end));
  }
  return ends;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(plain_sentences)

// ICU is the oracle: on seeded random text, rich in what ends a sentence, both must agree.
BOOST_AUTO_TEST_CASE(they_are_the_sentences_of_icu) {
  std::mt19937 random(29);
  for (int round = 0; round < 40000; ++round) {
    const auto text = random_plain(random, u"aB1..?! ,-:\"')\n\r  b\u00e9\u00c9");
    std::vector<std::size_t> found;
    find_plain_sentences({text.begin(), text.end()}, found);
    BOOST_TEST((found == icu_sentences(text)), "differs on: " << narrow(text));
  }
}

BOOST_AUTO_TEST_SUITE_END()
