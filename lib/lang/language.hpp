#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lang/feeling_words.hpp"
#include "lang/pack.hpp"
#include "lang/rule_book.hpp"
#include "lang/word_class.hpp"
#include "text/segmenter.hpp"

namespace oars::lang {

/// A pack made ready to run. Immutable and thread-safe.
class Language {
 public:
  /// Throws Error(pack_invalid) if a pattern is wrong or a required lexicon is missing.
  explicit Language(Pack pack);

  const Pack& pack() const { return pack_; }
  const text::Vocabulary& vocabulary() const { return *vocabulary_; }
  const text::Segmenter& segmenter() const { return *segmenter_; }
  /// The rules for the lines of one speaker.
  const RuleBook& rules_for(Speaker speaker) const {
    return speaker == Speaker::client ? client_rules_ : counselor_rules_;
  }

  const FeelingWords& feelings() const { return feelings_; }

  /// The rule with this id; a detector that gives a rule's id finds its note there. Throws
  /// Error(pack_invalid) if the pack lacks it.
  const Rule& rule(const std::string& id) const;
  /// What a client's word becomes when a counselor says it back ("i" -> "you"), else the word.
  text::Id swapped(text::Id word) const { return word < swaps_.size() ? swaps_[word] : word; }

 private:
  void fill_swaps();

  Pack pack_;
  std::unique_ptr<text::Vocabulary> vocabulary_;
  std::unique_ptr<text::Segmenter> segmenter_;
  RuleBook counselor_rules_;
  RuleBook client_rules_;
  FeelingWords feelings_;
  std::map<std::string, std::size_t> rules_;
  std::vector<text::Id> swaps_;  // By word, as far as a word is swapped.
};

}  // namespace oars::lang
