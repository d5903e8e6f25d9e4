#pragma once

#include <memory>
#include <string>
#include <vector>

#include "detect/context.hpp"

namespace oars::detect {

/// What is known of a sentence so far, for the detectors that come after.
struct SentenceNote {
  bool asks = false;        ///< Holds a question.
  bool permission = false;  ///< Asks for permission.
  /// Past the last token that may state something: the sentence's end, where a check such as "is
  /// that right?" begins, or its start if all of it asks.
  std::uint32_t statement_last = 0;

  /// Asks and states nothing that could be reflected.
  bool asks_outright(const text::Sentence& sentence) const {
    return asks && statement_last <= sentence.first;
  }
};

/// An utterance's codes in the making. Detectors run in the registry's order; later ones read what
/// earlier ones left.
struct Draft {
  CodedUtterance coded;
  std::vector<SentenceNote> sentences;
};

/// One skill. Immutable and thread-safe.
class Detector {
 public:
  virtual ~Detector() = default;
  virtual void detect(const Context& context, Draft& draft) const = 0;
};

using Detectors = std::vector<std::unique_ptr<Detector>>;

/// All detectors for the counselor's lines, in the order in which they run. Throws
/// Error(pack_invalid) if the pack lacks a rule that one of them gives.
Detectors make_detectors(const lang::Language& language);
/// Those for the client's lines.
Detectors make_client_detectors(const lang::Language& language);

/// A finding of `rule` over the tokens [first, last).
Finding make_finding(const lang::Rule& rule, const text::TokenTable& table, std::uint32_t first,
                     std::uint32_t last);

/// Says in the rule's words what a finding is, at the words where it was found.
void recode_as(const lang::Rule& rule, Finding& finding);

/// True if the draft has a finding whose code begins with `prefix`.
bool has_code(const Draft& draft, std::string_view prefix);

}  // namespace oars::detect
