#include "score/clarity.hpp"

namespace oars::score {
namespace {

/// Flesch's formulas were made on samples of a hundred words.
constexpr std::size_t kFewestWords = 100;

}  // namespace

Clarity clarity(const Session& session, const std::vector<CodedUtterance>& coded) {
  std::size_t words = 0;
  std::size_t sentences = 0;
  std::size_t syllables = 0;
  for (std::size_t i = 0; i < coded.size(); ++i) {
    if (coded[i].sentences == 0) continue;
    if (session.role_of(session.utterances[i]) != Role::counselor) continue;
    words += coded[i].words;
    sentences += coded[i].sentences;
    syllables += coded[i].syllables;
  }
  if (words < kFewestWords) return {};
  const double length = static_cast<double>(words) / static_cast<double>(sentences);
  const double weight = static_cast<double>(syllables) / static_cast<double>(words);
  return {.words_per_sentence = length,
          .reading_ease = 206.835 - 1.015 * length - 84.6 * weight,
          .reading_grade = 0.39 * length + 11.8 * weight - 15.59};
}

}  // namespace oars::score
