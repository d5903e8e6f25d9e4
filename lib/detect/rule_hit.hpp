#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lang/language.hpp"
#include "text/token.hpp"

namespace oars::detect {

/// A rule of the pack that matches in a sentence.
struct RuleHit {
  const lang::Rule* rule = nullptr;
  std::uint32_t sentence = 0;  ///< Index into TokenTable::sentences.
  std::uint32_t first = 0;     ///< Tokens of the match.
  std::uint32_t last = 0;      ///< Past the end.

  bool gives(std::string_view code) const { return rule->code == code; }
};

/// Finds the rules' hits in an utterance. Keeps scratch memory: one a thread.
class RuleMatcher {
 public:
  /// The rules must outlive it.
  explicit RuleMatcher(const lang::RuleBook& rules) : rules_(rules) {}

  /// Fills `hits` in the order of their sentences.
  void match(const text::TokenTable& table, std::vector<RuleHit>& hits);

 private:
  void match_sentence(const text::TokenTable& table, std::uint32_t sentence,
                      std::vector<RuleHit>& hits);
  void add_hits_of(std::uint32_t pattern, const text::TokenTable& table, std::uint32_t sentence,
                   std::vector<RuleHit>& hits);
  bool is_guarded(const lang::BookedRule& rule, const text::TokenTable& table,
                  const text::Sentence& sentence);

  const lang::RuleBook& rules_;
  lang::PatternIndex::Scratch scratch_;
  std::vector<std::uint32_t> possible_;  // Patterns that the sentence may match.
  lang::WordProgram::Scratch walk_;
};

}  // namespace oars::detect
