#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace oars::text {

/// How a language's spelling shows its syllables: by groups of vowels, roughly.
struct SyllableRule {
  std::string vowels;                ///< ASCII letters.
  std::vector<std::string> silent;   ///< Endings that add none after a consonant: "e".
  std::vector<std::string> sounded;  ///< Longer endings that do: "le".
};

/// The syllables of a folded word, at least 1. "walked": 1, "table": 2.
std::uint8_t syllables(std::string_view word, const SyllableRule& rule);

}  // namespace oars::text
