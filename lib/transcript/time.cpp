#include "transcript/time.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// A run of digits, read as a number; too long a run gives length 0.
struct Digits {
  std::uint64_t value = 0;
  std::size_t length = 0;
};

Digits digits_at(std::string_view text, std::size_t offset, std::size_t most) noexcept {
  std::size_t end = offset;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == offset || end - offset > most) return {};
  Digits digits;
  digits.length = end - offset;
  std::from_chars(text.data() + offset, text.data() + end, digits.value);
  return digits;
}

// Adds ".5" or ",500" behind whole seconds. One division keeps decimal times as exact as a double
// can hold them.
ClockPrefix with_fraction(std::string_view text, std::uint64_t seconds,
                          std::size_t length) noexcept {
  constexpr std::size_t kMostDigits = 9;
  if (length < text.size() && (text[length] == '.' || text[length] == ',')) {
    const Digits fraction = digits_at(text, length + 1, kMostDigits);
    if (fraction.length > 0) {
      std::uint64_t scale = 1;
      for (std::size_t i = 0; i < fraction.length; ++i) scale *= 10;
      const auto total = static_cast<double>(seconds * scale + fraction.value);
      return {total / static_cast<double>(scale), length + 1 + fraction.length};
    }
  }
  return {static_cast<double>(seconds), length};
}

// A plain decimal number that takes up the whole text.
std::optional<double> parse_number(std::string_view text) noexcept {
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (!std::isfinite(value)) return std::nullopt;
  return value;
}

// "PT1H2M3.5S": each part optional, at least one there.
std::optional<double> parse_duration(std::string_view text) noexcept {
  if (text.size() < 3 || (text[0] != 'P' && text[0] != 'p') || (text[1] != 'T' && text[1] != 't')) {
    return std::nullopt;
  }
  text.remove_prefix(2);
  struct Part {
    char letter;
    double seconds;
  };
  constexpr std::array<Part, 3> kParts{{{'h', 3600.0}, {'m', 60.0}, {'s', 1.0}}};
  double total = 0.0;
  for (const Part& part : kParts) {
    std::size_t end = 0;
    while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
    if (end == text.size() || to_lower(text[end]) != part.letter) continue;
    const auto value = parse_number(text.substr(0, end));
    if (!value) return std::nullopt;
    total += *value * part.seconds;
    text.remove_prefix(end + 1);
  }
  if (!text.empty()) return std::nullopt;
  return total;
}

}  // namespace

double to_seconds(double count, TimeUnit unit) noexcept {
  switch (unit) {
    case TimeUnit::seconds:
      return count;
    case TimeUnit::milliseconds:
      return count / 1e3;
    case TimeUnit::ticks:
      return count / 1e7;
  }
  return count;
}

ClockPrefix clock_prefix(std::string_view text) noexcept {
  constexpr std::size_t kMostGroups = 3;
  std::array<Digits, kMostGroups> groups{};
  std::size_t count = 0;
  std::size_t offset = 0;
  while (count < kMostGroups) {
    const Digits group = digits_at(text, offset, 3);
    if (group.length == 0) return {};
    groups[count++] = group;
    offset += group.length;
    const bool more = offset + 1 < text.size() && text[offset] == ':' && is_digit(text[offset + 1]);
    if (!more) break;
    if (count == kMostGroups) return {};  // four groups: an address or a frame count, no time
    ++offset;
  }
  if (count < 2) return {};

  const Digits& seconds = groups[count - 1];
  const Digits& minutes = groups[count - 2];
  const bool padded = seconds.length == 3 && text[offset - seconds.length] == '0';
  if ((seconds.length > 2 && !padded) || seconds.value >= 60) return {};
  if (count == 3 && (minutes.length > 2 || minutes.value >= 60)) return {};
  const std::uint64_t hours = count == 3 ? groups[0].value : 0;
  return with_fraction(text, hours * 3600 + minutes.value * 60 + seconds.value, offset);
}

std::optional<double> parse_time(std::string_view field, TimeUnit bare) noexcept {
  const std::string_view text = trim(field);
  if (text.empty()) return std::nullopt;
  const ClockPrefix clock = clock_prefix(text);
  if (clock.length == text.size()) return clock.seconds;
  if (const auto duration = parse_duration(text)) return duration;
  if (!is_digit(text.front()) && text.front() != '.') return std::nullopt;
  if (text.back() == 's') return parse_number(text.substr(0, text.size() - 1));
  const auto number = parse_number(text);
  if (!number) return std::nullopt;
  return to_seconds(*number, bare);
}

std::optional<double> bracketed_clock(std::string_view text) noexcept {
  text = trim(text);
  if (text.size() > 2 && ((text.front() == '(' && text.back() == ')') ||
                          (text.front() == '[' && text.back() == ']'))) {
    text = trim(text.substr(1, text.size() - 2));
  }
  const ClockPrefix clock = clock_prefix(text);
  if (clock.length == 0 || clock.length != text.size()) return std::nullopt;
  return clock.seconds;
}

std::optional<CueTiming> parse_cue_timing(std::string_view line) noexcept {
  constexpr std::string_view kArrow = "-->";
  const std::size_t arrow = line.find(kArrow);
  if (arrow == std::string_view::npos) return std::nullopt;
  const auto start = bracketed_clock(line.substr(0, arrow));
  std::string_view rest = trim(line.substr(arrow + kArrow.size()));
  const ClockPrefix end = clock_prefix(rest);
  if (!start || end.length == 0) return std::nullopt;
  if (end.length < rest.size() && !is_space(rest[end.length])) return std::nullopt;
  return CueTiming{*start, end.seconds};
}

}  // namespace oars::transcript
