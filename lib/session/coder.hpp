#pragma once

#include <deque>
#include <oars/coding.hpp>
#include <oars/features.hpp>
#include <oars/session.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "detect/detector.hpp"
#include "detect/leave.hpp"
#include "detect/taking_up.hpp"
#include "model/learned_coder.hpp"

namespace oars::session {

/// Codes the utterances of one session in order, each from what came before it; then of another.
/// One a thread; what it is made of must outlive it.
class Coder {
 public:
  /// `learned` is null if rules alone code.
  Coder(const lang::Language& language, const detect::Detectors& of_counselor,
        const detect::Detectors& of_client, const model::LearnedCoder* learned,
        const model::WordVectors& vectors);

  /// Codes the next utterance; `index` goes into the result.
  CodedUtterance code(std::size_t index, Role role, std::string_view text,
                      std::span<const Event> events);

  /// What a learned coder would see of the next utterance, instead of its codes.
  UtteranceFeatures features(std::size_t index, Role role, std::string_view text,
                             std::span<const Event> events);

  /// Forgets what was said: the next utterance is another session's first. The words that it was
  /// said in stay known, which changes no code.
  void end_session();
  /// How many words beside the language's own it has met.
  std::size_t words_met() const { return vocabulary_.own_size(); }

 private:
  detect::Turn segment(Role role, std::string_view text, std::span<const Event> events);
  void code_by_rules(const detect::Turn& turn, detect::Draft& draft);
  void code_counselor(const detect::Turn& turn, std::string_view text, detect::Draft& draft);
  void code_client(const detect::Turn& turn, std::string_view text, detect::Draft& draft);
  detect::Context context_of(const detect::Turn& turn) const {
    return {language_, vocabulary_, history_, turn, hits_, clauses_, client_};
  }
  void remember(detect::Turn turn);
  void drop_oldest();

  const lang::Language& language_;
  const detect::Detectors& of_counselor_;
  const detect::Detectors& of_client_;
  const model::LearnedCoder* learned_;
  text::Vocabulary vocabulary_;
  text::Segmenter::Worker worker_;
  detect::RuleMatcher matcher_;
  detect::RuleMatcher client_matcher_;
  detect::Leave leave_;
  detect::TakingUp taking_up_;
  std::deque<detect::Turn> history_;
  std::vector<detect::Turn> spares_;  // They left the history; new turns take their memory.
  std::vector<detect::RuleHit> hits_;
  detect::ClauseStarts clauses_;
  detect::ClientWords client_;
  model::LearnedCoder::Scratch scratch_;
};

}  // namespace oars::session
