#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// The one parser of times. Independent of the locale.
namespace oars::transcript {

/// What a number without a unit counts.
enum class TimeUnit { seconds, milliseconds, ticks };  // a tick is 100 ns

double to_seconds(double count, TimeUnit unit) noexcept;

/// Reads a whole field: a clock time, "12.9", "12.900s", "PT1M2.5S". White space around it is
/// skipped. The result is in seconds; nullopt if the field is no time.
std::optional<double> parse_time(std::string_view field,
                                 TimeUnit bare = TimeUnit::seconds) noexcept;

/// A clock time at the beginning of a text.
struct ClockPrefix {
  double seconds = 0.0;
  std::size_t length = 0;  ///< Bytes; 0 if the text begins with no clock time.
};

/// [[H]H:]M[M]:S[S][(.|,)f{1,9}], longest match. Seconds of three digits with a leading zero, as
/// hand-made tables hold them ("00:09:025"), count as their number.
ClockPrefix clock_prefix(std::string_view text) noexcept;

/// The seconds if the whole of `text` is a clock time, in round or square brackets or bare.
std::optional<double> bracketed_clock(std::string_view text) noexcept;

/// The times of a caption's "START --> END settings" line.
struct CueTiming {
  double start = 0.0;
  double end = 0.0;
};

/// nullopt if a time is missing or broken.
std::optional<CueTiming> parse_cue_timing(std::string_view line) noexcept;

}  // namespace oars::transcript
