#pragma once

#include <string>

#include <oars/session.hpp>

/// For a session whose roles are not known: its speakers, what the inference saw of each, and the
/// --role flags that settle the matter. Holds labels and counts, nothing of what was said.
std::string role_table(const oars::Session& session);

/// The --role flags for the speakers whose roles are not known, as proposed to a person; empty if
/// there are none.
std::string role_flags(const oars::Session& session);
