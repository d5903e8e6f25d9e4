#pragma once

#include <cstddef>
#include <memory>
#include <oars/session.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oars::text {

/// Many regular expressions (RE2) over one sentence. A set of the literals that each of them needs
/// is run first and leaves the few that can match; those are then searched for their spans. A set
/// of the expressions themselves would be slower: their gaps make its automaton grow without end.
/// They run on TokenTable::match_text, where spaces are word boundaries, so each is bounded by
/// spaces. Immutable after compile() and thread-safe.
class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  /// Adds a pattern and returns its number, counting from 0; or nothing, and what is wrong with it
  /// in `fault`.
  std::optional<std::size_t> add(const std::string& pattern, std::string& fault);

  /// To be called once, after the last add().
  void compile();

  /// Memory that is kept from call to call, one a thread.
  struct Scratch {
    std::vector<int> literals;
    std::vector<int> candidates;
  };

  /// Sets `scratch.candidates` to the numbers, ascending, of the patterns that may occur in
  /// `sentence`; find() decides.
  void candidates(std::string_view sentence, Scratch& scratch) const;

  /// The first occurrence of a pattern that begins at or after `from`, without outer spaces.
  std::optional<Span> find(std::size_t number, std::string_view sentence, std::size_t from) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace oars::text
