#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lang/pack.hpp"
#include "text/vocabulary.hpp"

namespace oars::lang {

/// What a word says of a feeling.
struct FeelingWord {
  std::string family;     ///< A code: "feeling.sad".
  std::string intensity;  ///< A code: "feeling.strong".
  bool felt = false;      ///< Names a feeling only after words such as "feel" and "so".
};

/// The words that name feelings. Immutable and thread-safe.
class FeelingWords {
 public:
  /// Words are interned. Throws Error(pack_invalid) if a word is there twice.
  FeelingWords(const Pack& pack, text::Vocabulary& vocabulary);

  /// What the word names, or nullptr.
  const FeelingWord* find(text::Id word) const {
    const std::size_t kind = word < kind_of_.size() ? kind_of_[word] : 0;
    return kind == 0 ? nullptr : &kinds_[kind - 1];
  }

 private:
  void add(const std::vector<std::string>& words, const FeelingWord& kind, const FeelingList& list,
           text::Vocabulary& vocabulary);

  std::vector<FeelingWord> kinds_;
  std::vector<std::uint8_t> kind_of_;  // By word: its kind's number from 1, 0 for none.
};

}  // namespace oars::lang
