#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/token.hpp"

namespace oars::detect {

/// Skips lead-ins ("so", "well", "and you know") from `first` on; never past the sentence's last
/// token.
std::uint32_t skip_lead_ins(const text::TokenTable& table, const text::Sentence& sentence,
                            std::uint32_t first);

/// True if only lead-ins stand between the sentence's start and the token.
bool begins_sentence(const text::TokenTable& table, const text::Sentence& sentence,
                     std::uint32_t token);

/// True if a clause can begin at the token: at the sentence's start, after a pause or after a
/// conjunction, lead-ins aside.
bool begins_clause(const text::TokenTable& table, const text::Sentence& sentence,
                   std::uint32_t token);

/// Where the clauses of a turn can begin. Its memory serves turn after turn.
class ClauseStarts {
 public:
  void find(const text::TokenTable& table);

  /// Tokens of a sentence, lead-ins skipped, in order and without repeats.
  std::span<const std::uint32_t> of(std::size_t sentence) const {
    const std::uint32_t first = sentence == 0 ? 0 : ends_[sentence - 1];
    return std::span(tokens_).subspan(first, ends_[sentence] - first);
  }

 private:
  void find_in(const text::TokenTable& table, const text::Sentence& sentence);

  std::vector<std::uint32_t> tokens_;
  std::vector<std::uint32_t> ends_;  // by sentence, in tokens_
};

}  // namespace oars::detect
