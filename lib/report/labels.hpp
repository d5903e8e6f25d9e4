#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <oars/session.hpp>

namespace oars::report {

/// Each speaker's label as formats need it: on one line and never empty. A speaker without a label
/// gets the name that readers give one.
std::vector<std::string> written_labels(const Session& session);

/// The text repaired, with each run of white space as one space and none at the ends.
std::string on_one_line(std::string_view text);

}  // namespace oars::report
