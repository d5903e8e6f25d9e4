#pragma once

#include <span>
#include <string>
#include <vector>

#include <oars/coding.hpp>
#include <oars/score.hpp>
#include <oars/session.hpp>

/// From codes to figures. Pure functions without state, free to be called from many threads.
namespace oars::score {

/// The ids of the coding schemes that can be scored, in the order in which they are shown.
std::vector<std::string> profile_names();

/// Adds up a session. `coded[i]` belongs to `session.utterances[i]`. `profiles` names the schemes
/// wanted, in the order wanted; empty: all. A name that profile_names() does not hold is left out:
/// AnalyzerOptions::validate() is where names are checked.
SessionScore score_session(const Session& session, const std::vector<CodedUtterance>& coded,
                           std::span<const std::string> profiles = {});

}  // namespace oars::score
