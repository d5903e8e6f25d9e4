#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <oars/session.hpp>

namespace oars::transcript {

/// A main line of CHAT as it was spoken.
struct ChatLine {
  std::string text;
  std::optional<double> start;  ///< Seconds.
  std::optional<double> end;
  std::vector<Field> meta;  ///< Words that were replaced, and events that no bracket can show.
  bool unclosed = false;    ///< A bracket was opened and not closed.
  bool bad_time = false;    ///< What should be times is not.
};

/// Takes CHAT's codes off a main line (MacWhinney, The CHAT Transcription Format): marks of
/// repetition, correction, error, overlap and explanation go, what was spoken stays, and events
/// become "[laughs]". Lengthened words, omitted letters and the like get their plain spelling.
/// `labels` gives the speaker of each code, for what another speaker interposes.
ChatLine clean_chat(std::string_view line, const std::map<std::string, std::string>& labels);

}  // namespace oars::transcript
