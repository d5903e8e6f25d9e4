#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <oars/coding.hpp>

#include "score/profiles.hpp"

namespace oars::score {

/// One thing done in an utterance, in a scheme's terms: an index into Profile::codes.
using Act = std::size_t;

/// Finds what utterances come to in one scheme. The profile must outlive it. It works in memory of
/// its own, so that no utterance needs new: for one thread.
class ActFinder {
 public:
  explicit ActFinder(const Profile& profile);

  /// Adds the acts of an utterance.
  ///
  /// For Unit::utterance its labels (question, reflection, codes) decide: each act once, by
  /// ascending number; a question whose only evidence asks permission is none. For the other units
  /// its findings decide, in the order of the text: precedence applied, and pieces of evidence for
  /// one code that overlap taken as one.
  void find(const CodedUtterance& coded, std::vector<Act>& acts);

 private:
  struct Taker {
    Act act = 0;
    const Take* take = nullptr;
  };
  struct Claim {
    Act act = 0;
    Span span;
    bool beaten = false;
  };

  const std::vector<Taker>& takers(std::string_view code) const;
  void find_in_labels(const CodedUtterance& coded, std::vector<Act>& acts) const;
  void find_in_findings(const CodedUtterance& coded, std::vector<Act>& acts);
  void claim(const Finding& finding);
  void judge_claims();
  bool beats(Act winner, Act loser) const;

  const Profile& profile_;
  std::unordered_map<std::string_view, std::vector<Taker>> takers_;  // by act
  std::vector<Claim> claims_;
  std::vector<std::size_t> covered_to_;  // by act: where the last piece of its evidence ends
};

}  // namespace oars::score
