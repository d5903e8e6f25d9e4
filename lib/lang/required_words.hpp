#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "lang/pack.hpp"

namespace oars::lang {

/// Words of which at least one is in every sentence that a pattern can match.
using WordChoice = std::vector<std::string>;

/// How many choices are kept for a pattern beside the one that it begins with.
inline constexpr std::size_t kMostChoices = 4;

/// What a sentence must hold for a pattern to be able to match it.
struct RequiredWords {
  /// The rarest choices that the pattern's form shows, in the order in which their words have to
  /// come; none if it shows none ("{any} {any}").
  std::vector<WordChoice> choices;
  std::size_t rarest = 0;       ///< Index of the one that the fewest sentences hold.
  std::size_t next_rarest = 0;  ///< Of the others; the same if there are none.
  /// True if every match begins with a word of choices[0].
  bool begins_with_first = false;
  /// If it does: the words of which one comes next in every match that goes on; empty if that is
  /// not known.
  WordChoice second;
  bool may_end_with_first = false;  ///< A match can be a word of choices[0] alone.
};

/// Finds them. Immutable and thread-safe; the pack must outlive it.
class RequiredWordFinder {
 public:
  explicit RequiredWordFinder(const Pack& pack);
  RequiredWords find(const std::string& pattern) const;

 private:
  void set_cost(const std::string& lexicon, double cost);

  const Pack& pack_;
  std::map<std::string, double> costs_;  // Of words that are commoner than content words.
};

}  // namespace oars::lang
