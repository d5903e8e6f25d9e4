#pragma once

#include <oars/analyzer.hpp>

#include "report/page.hpp"

namespace oars::report {

/// The transcript line by line with its codes in the margin, evidence marked, and below a line the
/// notes of what asks for a second look.
void write_coded_lines(Page& page, const Analysis& analysis, const WriteOptions& options);

}  // namespace oars::report
