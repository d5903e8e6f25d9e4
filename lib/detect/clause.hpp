#pragma once

#include <cstdint>
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

/// Every token for which begins_clause() holds, in order.
void possible_clauses(const text::TokenTable& table, const text::Sentence& sentence,
                      std::vector<std::uint32_t>& tokens);

/// The tokens at which a clause can begin, lead-ins skipped, in order and without repeats.
void clause_starts(const text::TokenTable& table, const text::Sentence& sentence,
                   std::vector<std::uint32_t>& starts);

}  // namespace oars::detect
