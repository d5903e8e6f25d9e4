#pragma once

#include <cstdint>
#include <vector>

#include "detect/rule_hit.hpp"
#include "model/known_words.hpp"
#include "text/token.hpp"

namespace oars::model {

/// A few words in a row, or a rule that matched, as a number, and the tokens that it is made of.
struct Gram {
  std::uint32_t hash = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;  ///< Past the end.
};

/// Finds what an utterance is made of. Keeps scratch memory: one a thread.
///
/// Grams are: one to three words in a row, punctuation and the utterance's ends among them; three
/// and four in a row with content words reduced to their endings, for syntax that does without
/// words; one and two words of the last sentence, and how the first and the last sentence begin,
/// since the last one says what is asked; and each rule of the pack that matched.
class GramFinder {
 public:
  /// Fills `grams`; the same gram can be in it several times.
  void find(const text::TokenTable& table, const text::Vocabulary& vocabulary,
            const std::vector<detect::RuleHit>& hits, KnownWords& words, std::vector<Gram>& grams);

 private:
  // A word, or a mark that stands for what is no word: an end, a pause.
  struct Unit {
    std::uint32_t word = 0;   // its hash
    std::uint32_t shape = 0;  // that of its ending if it is a content word
    std::uint32_t first = 0;  // tokens; none for a mark
    std::uint32_t last = 0;
  };

  void collect_units(const text::TokenTable& table, const text::Vocabulary& vocabulary,
                     KnownWords& words);
  void add_mark(char mark, std::uint32_t token);
  void add_runs(std::uint32_t kind, std::size_t length, std::size_t from, bool shapes,
                std::vector<Gram>& grams) const;
  void add_run(std::uint32_t kind, std::size_t begin, std::size_t length, bool shapes,
               std::vector<Gram>& grams) const;

  std::vector<Unit> units_;
  std::size_t last_sentence_ = 0;  // where its units begin
};

}  // namespace oars::model
