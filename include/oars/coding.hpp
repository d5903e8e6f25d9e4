#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <oars/session.hpp>

/// What the detectors say about an utterance. Plain values; safe to read from many threads.
namespace oars {

/// By function, the default boundary (design: "Can you describe ...?" is open); the attribute code
/// "question.polar" beside it lets stricter schemes count it as closed.
enum class Question { none, open, closed };
enum class Reflection { none, simple, complex };
/// The main behavior of a counselor's utterance.
enum class Behavior { question, reflection, input, other };

OARS_API const char* to_string(Question question) noexcept;      ///< "none", "open", "closed"
OARS_API const char* to_string(Reflection reflection) noexcept;  ///< "none", "simple", "complex"
OARS_API const char* to_string(Behavior behavior) noexcept;

/// One piece of evidence: this code, in these bytes, by this rule.
struct Finding {
  std::string code;  ///< A code id, e.g. "question.open"; see Analyzer::codebook().
  Span span;         ///< Bytes of the utterance's text.
  /// 0 to 1; how often the rule is right, roughly, and not calibrated. Of the learned coder's own
  /// findings the calibrated probability.
  double confidence = 0.0;
  std::string rule;  ///< The rule's id, e.g. "question.wh"; "learned.*" where no rule agrees.
  std::string note;  ///< Plain words for the trainee.
  /// Further code ids that describe this finding, e.g. "question.polar", "reflection.summary".
  std::vector<std::string> attributes;
  /// Another way to say the sentence, built from its own words, e.g. "What made it hard to tell him
  /// sooner?", or what could have been said to a feeling that was passed over; empty where no good
  /// one can be built. It quotes who speaks.
  std::string instead;
};

/// How likely a label is.
struct LabelProbability {
  std::string_view label;  ///< "question.none", "reflection.simple", "behavior.input", ...; lasts.
  double probability = 0.0;
};

/// The codes of one utterance.
struct CodedUtterance {
  std::size_t utterance = 0;     ///< Index into Session::utterances.
  std::size_t words = 0;         ///< Words spoken, events and fillers such as "um" left out.
  std::size_t sentences = 0;     ///< Those that end in a mark; 0 where nothing is punctuated.
  std::size_t syllables = 0;     ///< Of the words, counted by groups of vowels.
  std::size_t first_person = 0;  ///< Words such as "I", "me" and "our".
  Question question = Question::none;
  Reflection reflection = Reflection::none;
  std::optional<Behavior> behavior;   ///< Set for counselor utterances alone.
  std::vector<std::string> judgment;  ///< "criticism", "confrontation", ...; sorted, no repeats.
  std::vector<std::string> codes;     ///< Every code and attribute present; sorted, no repeats.
  /// Of the learned coder's labels, sorted by label; those of one task (question, reflection,
  /// behavior) sum to 1. Empty with rules alone.
  std::vector<LabelProbability> probability;
  std::vector<Finding> findings;  ///< By where they begin.
};

/// One entry of the codebook.
struct CodeInfo {
  std::string id;
  std::string title;
  std::string definition;             ///< One or two sentences.
  std::vector<std::string> examples;  ///< Counselor lines that carry the code.
};

}  // namespace oars
