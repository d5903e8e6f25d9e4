#pragma once

#include <string>

#include <oars/session.hpp>

/// A session as it was understood, for a person: where it comes from, its speakers and how their
/// roles were found, how much was said and when, and what the readers repaired or doubt. Holds
/// nothing of what was said unless `text` is true; then the utterances follow, one a line.
std::string session_summary(const oars::Session& session, bool text);
