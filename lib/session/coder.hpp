#pragma once

#include <deque>
#include <oars/coding.hpp>
#include <oars/session.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "detect/detector.hpp"

namespace oars::session {

/// Codes the utterances of one session in order, each from what came before it. One a session and
/// thread; `language` and `detectors` must outlive it.
class Coder {
 public:
  Coder(const lang::Language& language,
        const std::vector<std::unique_ptr<detect::Detector>>& detectors);

  /// Codes the next utterance; `index` goes into the result.
  CodedUtterance code(std::size_t index, Role role, std::string_view text,
                      std::span<const Event> events);

 private:
  void remember(detect::Turn turn);

  const lang::Language& language_;
  const std::vector<std::unique_ptr<detect::Detector>>& detectors_;
  text::Vocabulary vocabulary_;
  text::Segmenter::Worker worker_;
  detect::RuleMatcher matcher_;
  std::deque<detect::Turn> history_;
  detect::Turn spare_;  // The last turn to leave the history, whose memory the next one takes.
  std::vector<detect::RuleHit> hits_;
  detect::ClientWords client_;
};

}  // namespace oars::session
