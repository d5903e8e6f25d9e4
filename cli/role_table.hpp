#pragma once

#include <string>

#include <oars/session.hpp>

/// For a session whose roles are not known: its speakers, what the inference saw of each, and the
/// --role flags that settle the matter. Holds labels and counts, nothing of what was said.
std::string role_table(const oars::Session& session);
