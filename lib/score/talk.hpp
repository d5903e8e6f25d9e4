#pragma once

#include <vector>

#include <oars/coding.hpp>
#include <oars/score.hpp>
#include <oars/session.hpp>

namespace oars::score {

/// Words and turns by role. A turn is a run of utterances of one speaker; utterances without words
/// neither make nor break one. The share is absent without both a counselor and a client.
Talk talk(const Session& session, const std::vector<CodedUtterance>& coded);

}  // namespace oars::score
