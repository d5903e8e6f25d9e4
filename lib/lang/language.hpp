#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "lang/pack.hpp"
#include "lang/word_class.hpp"
#include "text/pattern_set.hpp"
#include "text/segmenter.hpp"

namespace oars::lang {

/// Which rule a pattern of the set belongs to, and on which side.
struct PatternOwner {
  std::size_t rule = 0;
  bool guard = false;  ///< From `unless`: its match takes the rule's hits in the sentence away.
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
  const PatternOwner& owner(std::size_t pattern) const { return owners_[pattern]; }

  /// The rule with this id; a detector that gives a rule's id finds its note there. Throws
  /// Error(pack_invalid) if the pack lacks it.
  const Rule& rule(const std::string& id) const;
  /// What a client's word becomes when a counselor says it back ("i" -> "you"), else the word.
  text::Id swapped(text::Id word) const;

 private:
  void compile_patterns();
  void add_pattern(const std::string& pattern, const Rule& rule, PatternOwner owner);

  Pack pack_;
  std::unique_ptr<text::Vocabulary> vocabulary_;
  std::unique_ptr<text::Segmenter> segmenter_;
  text::PatternSet patterns_;
  std::vector<PatternOwner> owners_;
  std::map<std::string, std::size_t> rules_;
  std::map<text::Id, text::Id> swaps_;
};

}  // namespace oars::lang
