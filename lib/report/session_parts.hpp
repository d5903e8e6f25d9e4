#pragma once

#include <oars/session.hpp>

#include "report/json.hpp"

/// The parts of a session that several JSON outputs hold.
namespace oars::report {

/// An array of objects with label, role and role_source.
void write_speakers(JsonWriter& json, const Session& session);

/// An array of objects with code, line and message.
void write_diagnostics(JsonWriter& json, const Session& session);

}  // namespace oars::report
