#pragma once

#include <cstdint>
#include <span>
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
  void add_hits_of(const lang::PossiblePattern& possible, const text::TokenTable& table,
                   std::uint32_t sentence, std::vector<RuleHit>& hits);
  /// Tries the pattern at the tokens at which it can begin.
  void try_at(std::span<const std::uint32_t> tokens, std::size_t pattern,
              const text::TokenTable& table, std::uint32_t sentence,
              std::vector<RuleHit>& hits) const;
  /// Searches the whole sentence for the pattern.
  void search(std::size_t pattern, const text::TokenTable& table, std::uint32_t sentence,
              std::vector<RuleHit>& hits) const;
  bool is_guarded(const lang::BookedRule& rule, std::string_view sentence) const;

  const lang::RuleBook& rules_;
  lang::PatternIndex::Scratch scratch_;
  std::vector<lang::PossiblePattern> possible_;
  std::vector<std::uint32_t> clauses_;  // Tokens of the sentence that can begin a clause.
  std::vector<std::uint32_t> tokens_;   // Those of the sentence, or of clauses_, to be tried.
};

}  // namespace oars::detect
