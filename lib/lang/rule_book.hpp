#pragma once

#include <cstddef>
#include <vector>

#include "lang/pack.hpp"
#include "lang/pattern_index.hpp"
#include "lang/patterns.hpp"

namespace oars::lang {

/// A rule and the numbers of its patterns: [first, guards) match, [guards, last) are its `unless`,
/// whose match takes the rule's hits in the sentence away.
struct BookedRule {
  const Rule* rule = nullptr;
  std::size_t first = 0;
  std::size_t guards = 0;
  std::size_t last = 0;
};

/// The rules of a pack for one speaker's lines, made ready to run. Immutable and thread-safe; the
/// pack must outlive it.
class RuleBook {
 public:
  /// Words are interned. Throws Error(pack_invalid) if a pattern is wrong.
  RuleBook(const Pack& pack, Speaker speaker, text::Vocabulary& vocabulary);

  const Patterns& patterns() const { return patterns_; }
  /// Numbers the patterns as patterns() does; guards are asked for, not sought.
  const PatternIndex& index() const { return index_; }
  std::size_t pattern_count() const { return owners_.size(); }
  const BookedRule& rule_of(std::size_t pattern) const { return rules_[owners_[pattern]]; }

 private:
  void add(const Rule& rule, const Pack& pack, text::Vocabulary& vocabulary);

  Patterns patterns_;
  std::vector<BookedRule> rules_;
  std::vector<std::size_t> owners_;  // By pattern: its rule.
  PatternIndex index_;
};

}  // namespace oars::lang
