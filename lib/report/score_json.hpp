#pragma once

#include <oars/score.hpp>

#include "report/json.hpp"

namespace oars::report {

/// A session's scores as an object; profiles, counts and measures are objects keyed by their ids.
void write_scores(JsonWriter& json, const SessionScore& scores);

}  // namespace oars::report
