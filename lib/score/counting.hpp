#pragma once

#include <vector>

#include <oars/coding.hpp>
#include <oars/score.hpp>

#include "score/profiles.hpp"
#include "score/volley.hpp"

namespace oars::score {

/// Counts what the volleys hold in one scheme and derives its totals and measures.
ProfileScore apply(const Profile& profile, const std::vector<CodedUtterance>& coded,
                   const std::vector<Volley>& volleys);

}  // namespace oars::score
