#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "lang/pack.hpp"

namespace oars::model {

/// The codes whose most certain finding is a cue, in the cues' order. A code that joins the
/// codebook is no feature until models are trained with it: that takes a new kFeatureVersion.
inline constexpr std::array<std::string_view, 20> kFeatureCodes{"question.open",
                                                                "question.closed",
                                                                "permission",
                                                                "judgment.criticism",
                                                                "judgment.confrontation",
                                                                "judgment.moralizing",
                                                                "judgment.labeling",
                                                                "judgment.dismissal",
                                                                "warning",
                                                                "direction",
                                                                "advice.without_permission",
                                                                "advice.with_permission",
                                                                "affirmation",
                                                                "autonomy",
                                                                "support",
                                                                "information",
                                                                "structure",
                                                                "facilitation",
                                                                "reflection.simple",
                                                                "reflection.complex"};

/// Whether a rule that gives this code is a gram of the lines that it matches.
inline bool is_feature(std::string_view code) {
  return code == lang::kNoCode || std::ranges::find(kFeatureCodes, code) != kFeatureCodes.end();
}

}  // namespace oars::model
