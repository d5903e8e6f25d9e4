#pragma once

#include <cstddef>
#include <vector>

namespace oars::text {

/// Appends the ends of the sentences of plain text (plain_units.hpp) exactly as ICU's sentence
/// rules find them (UAX #29), several times as fast; a test holds the two against each other.
/// Returns false and finds nothing if the text has anything else in it, ";" included, which newer
/// versions of Unicode let continue a sentence.
bool find_plain_sentences(const std::vector<char16_t>& units, std::vector<std::size_t>& ends);

}  // namespace oars::text
