#pragma once

#include <oars/coding.hpp>
#include <oars/score.hpp>
#include <oars/session.hpp>
#include <vector>

namespace oars::score {

/// How plainly the counselor of a session with known roles speaks.
Clarity clarity(const Session& session, const std::vector<CodedUtterance>& coded);

}  // namespace oars::score
