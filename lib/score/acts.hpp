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

/// Which acts of a scheme take a finding. The profile must outlive it.
class Takers {
 public:
  explicit Takers(const Profile& profile);
  /// By ascending number.
  std::vector<Act> of(const Finding& finding) const;

 private:
  struct Taker {
    Act act = 0;
    const Take* take = nullptr;
  };
  std::unordered_map<std::string_view, std::vector<Taker>> by_code_;
};

/// What an utterance's findings come to in a scheme, in the order of the text: precedence applied,
/// and pieces of evidence for one code that overlap taken as one.
std::vector<Act> acts_in_findings(const Profile& profile, const Takers& takers,
                                  const CodedUtterance& coded);

/// What an utterance's labels come to, each code once. For Unit::utterance, where the labels
/// (question, reflection, judgment) decide and not single findings. A question whose only evidence
/// asks permission is none.
std::vector<Act> acts_in_labels(const Profile& profile, const CodedUtterance& coded);

}  // namespace oars::score
