#include "text/syllables.hpp"

#include <algorithm>

namespace oars::text {
namespace {

bool ends_with_any(std::string_view word, const std::vector<std::string>& endings) {
  return std::ranges::any_of(endings,
                             [&](const std::string& ending) { return word.ends_with(ending); });
}

/// Whether the word ends silently: with such an ending after a consonant.
bool ends_silently(std::string_view word, const SyllableRule& rule) {
  if (ends_with_any(word, rule.sounded)) return false;
  return std::ranges::any_of(rule.silent, [&](const std::string& ending) {
    return word.size() > ending.size() && word.ends_with(ending) &&
           rule.vowels.find(word[word.size() - ending.size() - 1]) == std::string::npos;
  });
}

}  // namespace

std::uint8_t syllables(std::string_view word, const SyllableRule& rule) {
  constexpr std::size_t kMost = 255;
  std::size_t groups = 0;
  bool in_group = false;
  for (const char letter : word) {
    const bool vowel = rule.vowels.find(letter) != std::string::npos;
    if (vowel && !in_group) ++groups;
    in_group = vowel;
  }
  if (groups > 1 && ends_silently(word, rule)) --groups;
  return static_cast<std::uint8_t>(std::clamp<std::size_t>(groups, 1, kMost));
}

}  // namespace oars::text
