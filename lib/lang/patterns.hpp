#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lang/pack.hpp"
#include "lang/word_program.hpp"
#include "text/pattern_set.hpp"
#include "text/vocabulary.hpp"

namespace oars::lang {

/// Numbered patterns, matched against sentences: word by word those that are words alone, as
/// regular expressions the others. Immutable but for add(), and thread-safe.
class Patterns {
 public:
  /// Numbers the patterns from 0. Words are interned. Throws Error(pack_invalid) at the rule's
  /// place if the pattern is wrong.
  void add(const std::string& pattern, const Rule& rule, const Pack& pack,
           text::Vocabulary& vocabulary);

  std::size_t size() const { return patterns_.size(); }

  /// Past the last token of a pattern's match that begins at a token of the sentence; 0 if none
  /// does.
  std::uint32_t match_at(std::size_t number, const text::TokenTable& table,
                         const text::Sentence& sentence, std::uint32_t token,
                         WordProgram::Scratch& scratch) const;

 private:
  struct Pattern {
    std::optional<WordProgram> words;
    std::size_t regex = 0;  // Its number in regexes_ if it is not words alone.
  };

  std::uint32_t match_regex(std::size_t regex, const text::TokenTable& table,
                            const text::Sentence& sentence, std::uint32_t token) const;

  std::vector<Pattern> patterns_;
  text::PatternSet regexes_;
};

}  // namespace oars::lang
