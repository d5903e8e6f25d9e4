#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "lang/required_words.hpp"
#include "text/vocabulary.hpp"

namespace oars::lang {

/// The different choices of words that patterns need, by number, and for each word a row of bits
/// that says which choices it is in. Rows let a sentence be asked for all choices at once.
/// Immutable but for add(), and thread-safe.
class WordChoices {
 public:
  using Number = std::uint32_t;
  using Bits = std::uint64_t;
  static constexpr std::size_t kBits = 64;

  /// The number of a choice; equal choices share one. Words are interned.
  Number add(const WordChoice& choice, text::Vocabulary& vocabulary);
  /// Makes the rows; no choice is added after it.
  void finish();

  std::size_t size() const { return words_.size(); }
  /// How many words of bits a row has.
  std::size_t width() const { return width_; }
  /// A word's row. Valid as long as this object.
  const Bits* row(text::Id word) const {
    return rows_.data() + width_ * (word < row_of_.size() ? row_of_[word] : 0);
  }
  static bool is_set(const Bits* row, Number choice) {
    return ((row[choice / kBits] >> (choice % kBits)) & 1) != 0;
  }

 private:
  std::vector<std::vector<text::Id>> words_;         // By choice.
  std::map<std::vector<text::Id>, Number> numbers_;  // By words.
  std::size_t width_ = 0;
  std::vector<Bits> rows_;             // Row 0 is empty: that of the words that are in no choice.
  std::vector<std::uint32_t> row_of_;  // By word.
};

}  // namespace oars::lang
