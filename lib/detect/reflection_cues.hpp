#pragma once

#include "detect/detector.hpp"

namespace oars::detect {

/// What speaks for or against a sentence's being a reflection.
struct ReflectionCues {
  const RuleHit* stem = nullptr;   ///< The most certain `reflection.*` rule.
  bool denied = false;             ///< A rule says that it only looks like one.
  bool excluded = false;           ///< Another skill goes before it: advice, affirmation ...
  bool other_skill = false;        ///< Rules see information, structure or support.
  bool turn_judges = false;        ///< A rule sees judgment somewhere in the turn.
  std::size_t you_clauses = 0;     ///< Clauses that begin with "you".
  bool you = false;                ///< The client is spoken of at all.
  bool counselor_subject = false;  ///< Begins with "I" or "we".
  bool summing_lead = false;       ///< Begins with "so" or "and".
  bool feeling = false;            ///< A feeling word that the client did not just say.
  bool contrast = false;           ///< "but", "yet", "on the other hand".
  std::size_t size = 0;            ///< Tokens.
  Overlap overlap;
};

/// Reads the sentence with this index up to the token `last`, which is before its end if a question
/// follows.
ReflectionCues reflection_cues(const Context& context, std::uint32_t index, std::uint32_t last);

/// From this weight on a sentence counts as a reflection.
inline constexpr double kReflectionWeight = 0.4;
/// From this weight on a statement with a question mark is a reflection and no question: MITI 4.2.1
/// tells the two apart by form, and the mark is the transcriber's.
inline constexpr double kPlainReflectionWeight = 1.0;

/// What speaks for a sentence's being a reflection less what speaks against it.
double reflection_weight(const ReflectionCues& cues, const text::TokenTable& table);

}  // namespace oars::detect
