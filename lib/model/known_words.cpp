#include "model/known_words.hpp"

#include <array>
#include <string_view>

#include "base/hash.hpp"
#include "lang/word_class.hpp"

namespace oars::model {
namespace {

// A content word's ending tells its part of speech more often than not.
std::uint32_t shape_of(std::string_view word) {
  constexpr std::uint32_t kShapes = base::fnv1a_32("shapes");
  constexpr std::array<std::string_view, 8> kEndings{"ing", "ed",  "ly", "tion",
                                                     "ful", "est", "er", "s"};
  constexpr std::size_t kShortestStem = 3;
  for (const std::string_view ending : kEndings) {
    if (word.size() >= ending.size() + kShortestStem && word.ends_with(ending)) {
      return base::fnv1a_32(ending, kShapes);
    }
  }
  return kShapes;
}

}  // namespace

KnownWord KnownWords::look_up(text::Id word, const text::Vocabulary& vocabulary) const {
  const std::string_view form = vocabulary.form(word);
  const std::uint32_t hash = base::fnv1a_32(form);
  const bool content = (vocabulary[word].classes & lang::bit(lang::WordClass::stopword)) == 0;
  return {true, hash, content ? shape_of(form) : hash, vectors_.find(hash)};
}

}  // namespace oars::model
