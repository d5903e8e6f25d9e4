#pragma once

#include <oars/read.hpp>

namespace oars::transcript {

/// Gives the speakers that the options name their roles; all others keep theirs, with their
/// sources.
void give_roles(Session& session, const RoleOptions& options);

}  // namespace oars::transcript
