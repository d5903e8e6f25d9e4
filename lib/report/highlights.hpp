#pragma once

#include <oars/analyzer.hpp>

#include "report/page.hpp"

namespace oars::report {

/// What went well: of each of the skills that help, the line that shows it most clearly, and why it
/// helps. Nothing if there is none.
void write_highlights(Page& page, const Analysis& analysis);

}  // namespace oars::report
