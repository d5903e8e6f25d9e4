#pragma once

#include <oars/score.hpp>

#include "report/page.hpp"

namespace oars::report {

/// Each profile's measures with interval, base and thresholds, and its counts.
void write_measures(Page& page, const SessionScore& scores);

}  // namespace oars::report
