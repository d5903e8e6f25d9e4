#pragma once

#include <optional>
#include <string_view>

namespace oars::transcript {

/// When a line of CHAT was said, in seconds.
struct ChatTimes {
  double start = 0.0;
  double end = 0.0;
};

/// Reads what stands between bullets: "125_2475", or the last two numbers of
/// "%snd:\"name\"_125_2475", in milliseconds. nullopt if there are no such numbers.
std::optional<ChatTimes> read_chat_times(std::string_view bullet);

}  // namespace oars::transcript
