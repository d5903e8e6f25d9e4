#pragma once

#include <vector>

#include <oars/session.hpp>

#include "transcript/builder.hpp"
#include "transcript/reader.hpp"

/// What the readers of captions share. SubRip and WebVTT differ in little more than the first line.
namespace oars::transcript {

/// Reads captions of either kind into `builder`. Throws Error(malformed) if there is no cue,
/// no_speakers if none names its speaker.
std::vector<Session> read_captions(const Source& source, SessionBuilder builder);

}  // namespace oars::transcript
