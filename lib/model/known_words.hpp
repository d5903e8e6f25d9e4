#pragma once

#include <cstdint>
#include <vector>

#include "model/word_vectors.hpp"
#include "text/vocabulary.hpp"

namespace oars::model {

/// What features are made of a word.
struct KnownWord {
  bool known = false;
  std::uint32_t hash = 0;
  std::uint32_t shape = 0;  ///< Its ending's hash if it is a content word, else its own.
  const WordVectors::Vector* vector = nullptr;  ///< Null: it has none.
};

/// Looks each word of a vocabulary up once.
class KnownWords {
 public:
  /// The vectors must outlive it.
  explicit KnownWords(const WordVectors& vectors) : vectors_(vectors) {}

  /// The vocabulary is the same in all calls. The reference is good until the next call.
  const KnownWord& of(text::Id word, const text::Vocabulary& vocabulary) {
    if (word >= words_.size()) words_.resize(word + 1);
    KnownWord& slot = words_[word];
    if (!slot.known) slot = look_up(word, vocabulary);
    return slot;
  }

 private:
  KnownWord look_up(text::Id word, const text::Vocabulary& vocabulary) const;

  const WordVectors& vectors_;
  std::vector<KnownWord> words_;  // by word
};

}  // namespace oars::model
