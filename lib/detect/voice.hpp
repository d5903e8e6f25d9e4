#pragma once

#include "text/token.hpp"

namespace oars::detect {

/// True if the words from token `first` on are not the counselor's own: inside quotation marks, or
/// reported in the same sentence ("you feel you should have known", "your mum says you're lazy").
/// The counselor's own report ("I think you should rest") is not borrowed. `reach` is how many
/// words back the report may stand.
bool is_borrowed(const text::TokenTable& table, const text::Sentence& sentence, std::uint32_t first,
                 std::uint32_t reach = 8);

}  // namespace oars::detect
