#pragma once

#include <oars/analyzer.hpp>

#include "report/page.hpp"

namespace oars::report {

/// Who spoke, each profile's measures against its thresholds, and what the figures are not.
void write_scorecard(Page& page, const Analysis& analysis);

}  // namespace oars::report
