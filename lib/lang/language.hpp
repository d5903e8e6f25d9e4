#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lang/pack.hpp"
#include "lang/pattern_index.hpp"
#include "lang/word_class.hpp"
#include "text/pattern_set.hpp"
#include "text/segmenter.hpp"

namespace oars::lang {

/// The numbers of a rule's patterns in the set: [first, guards) match, [guards, last) are its
/// `unless`, whose match takes the rule's hits in the sentence away.
struct RulePatterns {
  std::size_t first = 0;
  std::size_t guards = 0;
  std::size_t last = 0;
};

/// A pack made ready to run. Immutable and thread-safe.
class Language {
 public:
  /// Throws Error(pack_invalid) if a pattern is wrong or a required lexicon is missing.
  explicit Language(Pack pack);

  const Pack& pack() const { return pack_; }
  const text::Vocabulary& vocabulary() const { return *vocabulary_; }
  const text::Segmenter& segmenter() const { return *segmenter_; }
  const text::PatternSet& patterns() const { return patterns_; }
  /// The index into pack().rules of the rule that a pattern belongs to.
  std::size_t rule_of(std::size_t pattern) const { return owners_[pattern]; }
  const RulePatterns& patterns_of(std::size_t rule) const { return rule_patterns_[rule]; }
  /// Numbers the patterns as patterns() does; guards are asked for, not sought.
  const PatternIndex& index() const { return index_; }
  std::size_t pattern_count() const { return owners_.size(); }

  /// The rule with this id; a detector that gives a rule's id finds its note there. Throws
  /// Error(pack_invalid) if the pack lacks it.
  const Rule& rule(const std::string& id) const;
  /// What a client's word becomes when a counselor says it back ("i" -> "you"), else the word.
  text::Id swapped(text::Id word) const { return word < swaps_.size() ? swaps_[word] : word; }

 private:
  void fill_swaps();
  void compile_patterns();
  void add_pattern(const std::string& pattern, std::size_t rule);

  Pack pack_;
  std::unique_ptr<text::Vocabulary> vocabulary_;
  std::unique_ptr<text::Segmenter> segmenter_;
  text::PatternSet patterns_;
  std::vector<std::size_t> owners_;
  std::vector<RulePatterns> rule_patterns_;
  PatternIndex index_;
  std::map<std::string, std::size_t> rules_;
  std::vector<text::Id> swaps_;  // By word, as far as a word is swapped.
};

}  // namespace oars::lang
