#pragma once

#include <cstddef>
#include <vector>

#include <oars/coding.hpp>

#include "score/profiles.hpp"

namespace oars::score {

/// One thing done in an utterance, in a scheme's terms: an index into Profile::codes.
using Act = std::size_t;

/// What an utterance's findings come to in a scheme, in the order of the text: precedence applied,
/// and pieces of evidence for one code that overlap taken as one.
std::vector<Act> acts_in_findings(const Profile& profile, const CodedUtterance& coded);

/// What an utterance's labels come to, each code once. For Unit::utterance, where the labels
/// (question, reflection, judgment) decide and not single findings. A question whose only evidence
/// asks permission is none.
std::vector<Act> acts_in_labels(const Profile& profile, const CodedUtterance& coded);

}  // namespace oars::score
