#pragma once

#include <oars/coding.hpp>
#include <oars/score.hpp>
#include <oars/session.hpp>
#include <vector>

namespace oars::score {

/// What the client said after each kind of move, for a session with known roles.
std::vector<Response> responses(const Session& session, const std::vector<CodedUtterance>& coded);

}  // namespace oars::score
