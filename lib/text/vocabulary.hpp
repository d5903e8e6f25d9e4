#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/interner.hpp"
#include "text/stemmer.hpp"
#include "text/syllables.hpp"

namespace oars::text {

/// One bit a word class of the language pack ("pronoun_you", "feeling", ...).
using Classes = std::uint64_t;
inline constexpr std::size_t kMaxClasses = 64;

/// What is known of a folded word form.
struct Word {
  std::string_view form;
  Id stem = 0;
  Classes classes = 0;
  std::vector<Id> expansion;  ///< The words that a contraction stands for; else empty.
  std::uint8_t syllables = 1;
};

/// The words that a pack knows beforehand.
struct WordTable {
  std::string stemmer;                                         ///< Snowball's name.
  std::map<std::string, Classes> classes;                      ///< Folded form -> classes.
  std::map<std::string, std::vector<std::string>> expansions;  ///< "don't" -> "do", "not".
  SyllableRule syllables;
};

/// Folded word forms and stems as numbers. The pack's own words are made once and frozen; each
/// coder grows a vocabulary on top, so that it stems every distinct word once.
class Vocabulary {
 public:
  explicit Vocabulary(const WordTable& table);
  /// Stands on `base`, which must outlive it and not change.
  explicit Vocabulary(const Vocabulary* base);
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  Id add(std::string_view form);
  /// Good until the next word is added.
  const Word& operator[](Id id) const { return id < first_ ? (*base_)[id] : words_[id - first_]; }
  /// How many words it knows beside those of its base.
  std::size_t own_size() const { return words_.size(); }
  std::string_view form(Id id) const { return (*this)[id].form; }

 private:
  const Vocabulary* base_ = nullptr;
  Id first_ = 0;
  std::string algorithm_;
  Stemmer stemmer_;
  SyllableRule syllables_;
  Interner forms_;
  Interner stems_;
  std::vector<Word> words_;
};

}  // namespace oars::text
