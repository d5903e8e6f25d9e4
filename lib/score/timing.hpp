#pragma once

#include <optional>
#include <vector>

#include <oars/coding.hpp>
#include <oars/score.hpp>
#include <oars/session.hpp>

namespace oars::score {

/// Figures from times; nullopt if no utterance has any. Only what the times show is used:
/// utterances that end before they start count as untimed, gaps are told between neighbors that
/// both have start and end, and where the clock jumps back the count starts anew. Role figures need
/// known roles.
std::optional<Timing> timing(const Session& session, const std::vector<CodedUtterance>& coded);

}  // namespace oars::score
