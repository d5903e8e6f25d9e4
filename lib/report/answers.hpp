#pragma once

#include <oars/score.hpp>

#include "report/page.hpp"

namespace oars::report {

/// What the client said after which moves, if there is enough to tell.
void write_answers(Page& page, const SessionScore& scores);

}  // namespace oars::report
