#include "lang/word_choices.hpp"

#include <algorithm>

namespace oars::lang {

WordChoices::Number WordChoices::add(const WordChoice& choice, text::Vocabulary& vocabulary) {
  std::vector<text::Id> words;
  for (const auto& form : choice) words.push_back(vocabulary.add(form));
  std::ranges::sort(words);
  const auto [known, is_new] = numbers_.try_emplace(words, static_cast<Number>(size()));
  if (is_new) words_.push_back(std::move(words));
  return known->second;
}

void WordChoices::finish() {
  width_ = (size() + kBits - 1) / kBits;
  rows_.assign(width_, 0);
  for (Number choice = 0; choice < size(); ++choice) {
    for (const auto word : words_[choice]) {
      if (row_of_.size() <= word) row_of_.resize(word + 1);
      if (row_of_[word] == 0) {
        row_of_[word] = static_cast<std::uint32_t>(rows_.size() / width_);
        rows_.resize(rows_.size() + width_);
      }
      rows_[row_of_[word] * width_ + choice / kBits] |= Bits{1} << (choice % kBits);
    }
  }
}

}  // namespace oars::lang
