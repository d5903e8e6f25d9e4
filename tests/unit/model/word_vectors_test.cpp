#include "model/word_vectors.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <oars/error.hpp>
#include <string>

#include "base/hash.hpp"
#include "lang/embedded.hpp"

namespace {

using namespace oars;
using model::WordVectors;

std::string_view embedded() {
  for (const lang::EmbeddedFile& file : lang::embedded_files("en")) {
    if (file.name == "words.vectors") return file.text;
  }
  return {};
}

double likeness(const WordVectors& words, std::string_view one, std::string_view other) {
  const auto* a = words.find(base::fnv1a_32(one));
  const auto* b = words.find(base::fnv1a_32(other));
  BOOST_REQUIRE((a != nullptr && b != nullptr));
  double product = 0.0;
  double length_a = 0.0;
  double length_b = 0.0;
  for (std::size_t i = 0; i < WordVectors::kSize; ++i) {
    product += (*a)[i] * (*b)[i];
    length_a += (*a)[i] * (*a)[i];
    length_b += (*b)[i] * (*b)[i];
  }
  return product / std::sqrt(length_a * length_b);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(word_vectors)

BOOST_AUTO_TEST_CASE(words_of_like_meaning_are_alike) {
  const WordVectors words(embedded());
  BOOST_TEST(likeness(words, "anxious", "worried") > likeness(words, "anxious", "kitchen"));
  BOOST_TEST(likeness(words, "beer", "drinking") > likeness(words, "beer", "sister"));
  BOOST_TEST(likeness(words, "don't", "can't") > likeness(words, "don't", "garden"));
}

BOOST_AUTO_TEST_CASE(a_word_that_is_not_known_has_none) {
  const WordVectors words(embedded());
  BOOST_TEST((words.find(base::fnv1a_32("qzxqzx")) == nullptr));
  BOOST_TEST((words.find(0xFFFFFFFFU) == nullptr));
  BOOST_TEST((WordVectors().find(base::fnv1a_32("anxious")) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_whole_is_refused) {
  const std::string_view whole = embedded();
  std::string altered(whole);
  altered.back() ^= 1;
  for (const std::string_view bytes :
       {std::string_view(), whole.substr(0, 20), whole.substr(0, whole.size() - 1),
        std::string_view(altered)}) {
    BOOST_CHECK_THROW(WordVectors{bytes}, Error);
  }
}

BOOST_AUTO_TEST_SUITE_END()
