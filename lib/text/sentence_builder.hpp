#pragma once

#include <string_view>

#include "text/segmenter.hpp"
#include "text/token.hpp"

namespace oars::text {

/// Turns a stream of words and marks (all that is not a word, one UTF-16 unit at a time) into a
/// TokenTable: drops fillers and stutters, splits contractions, keeps what punctuation says.
class SentenceBuilder {
 public:
  SentenceBuilder(const SegmenterClasses& classes, Vocabulary& vocabulary, TokenTable& table)
      : classes_(classes), vocabulary_(vocabulary), table_(table) {}

  void mark(char16_t unit);
  void word(std::string_view form, std::uint32_t begin, std::uint32_t end);
  /// Where ICU sees a boundary; ignored after an abbreviation and where no word has come.
  void end_sentence();
  void finish();

 private:
  bool is_stutter(Id word, std::string_view form) const;
  void drop_last_word();
  void push(Id id, const Word& word, std::uint32_t begin, std::uint32_t end, std::uint8_t flags);
  void close_sentence();

  const SegmenterClasses& classes_;
  Vocabulary& vocabulary_;
  TokenTable& table_;
  std::uint32_t first_ = 0;    // First token of the open sentence.
  std::size_t last_word_ = 0;  // First token of the last word: a contraction has several.
  Id last_form_ = 0;           // Of the last word, before it was split.
  bool any_word_ = false;      // In the open sentence.
  bool after_pause_ = false;
  bool quoted_ = false;
  std::size_t quote_ = 0;  // First token after the last opening mark.
  int dashes_ = 0;         // Hyphens since the last word, with nothing between.
  bool spaced_ = false;    // White space since the last word.
  char terminator_ = 0;
};

}  // namespace oars::text
