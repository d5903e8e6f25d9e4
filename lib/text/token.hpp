#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/vocabulary.hpp"

namespace oars::text {

/// Facts about a token that its form does not tell.
enum TokenFlag : std::uint8_t {
  kAfterPause = 1,  ///< A comma, dash, colon, bracket or quotation mark stands before it.
  kQuoted = 2,      ///< Inside quotation marks.
  kClitic = 4,      ///< Second or later piece of a contraction; shares the first one's bytes.
};

/// One spoken word. Fillers, stutters, events and punctuation are not tokens: punctuation lives on
/// in flags and in the sentence's terminator.
struct Token {
  std::uint32_t begin = 0;  ///< Bytes of the utterance as read.
  std::uint32_t end = 0;
  Id word = 0;
  Id stem = 0;
  Classes classes = 0;
  std::uint32_t match = 0;  ///< Where the form begins in TokenTable::match_text.
  std::uint8_t flags = 0;
  std::uint8_t syllables = 0;  ///< Of a contraction, on its first piece.

  bool is(Classes any_of) const { return (classes & any_of) != 0; }
  bool has(TokenFlag flag) const { return (flags & flag) != 0; }
};

/// A sentence as a range of tokens; never empty.
struct Sentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  ///< Past the end.
  char terminator = 0;     ///< '.', '?', '!' or 0 if none stands there.

  std::size_t size() const { return last - first; }
  bool asks() const { return terminator == '?'; }
};

/// An utterance, segmented. Every detector reads this and none the raw text.
struct TokenTable {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  /// The folded forms of each sentence between single spaces and with a second space at its end,
  /// " you should rest  ": a space is a word boundary in the sense of ICU, two are the sentence's
  /// end. Patterns run on this.
  std::string match_text;
  std::size_t words = 0;     ///< Spoken words, contractions counted once.
  bool continues = false;    ///< Begins with "-": goes on after an interruption.
  bool interrupted = false;  ///< Ends with "--" or "-".

  /// The part of match_text that belongs to a sentence, outer spaces included.
  std::string_view match_text_of(const Sentence& sentence) const {
    const std::size_t begin = tokens[sentence.first].match - 1;
    const std::size_t end =
        sentence.last < tokens.size() ? tokens[sentence.last].match : match_text.size();
    return std::string_view(match_text).substr(begin, end - begin);
  }

  /// Empties the table and keeps its memory.
  void clear() {
    tokens.clear();
    sentences.clear();
    match_text.clear();
    words = 0;
    continues = interrupted = false;
  }
};

}  // namespace oars::text
