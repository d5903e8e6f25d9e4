#include "report/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace oars::report {
namespace {

constexpr int kMostDecimals = 3;

using Digits = std::array<char, 352>;  // Enough for the largest and the smallest double.

std::string rounded(double value, double scale, int decimals, const std::vector<Threshold>& cuts) {
  const auto lifted = [&](int digits) {
    return std::any_of(cuts.begin(), cuts.end(), [&](const Threshold& cut) {
      return value < cut.value && fixed(value * scale, digits) == fixed(cut.value * scale, digits);
    });
  };
  while (decimals < kMostDecimals && lifted(decimals)) ++decimals;
  return fixed(value * scale, decimals);
}

std::string two_digits(long long number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string fixed(double value, int decimals) {
  Digits digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                          std::chars_format::fixed, decimals);
  return {digits.data(), end};
}

std::string decimal(double value) {
  Digits digits;
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  std::string text(digits.data(), end);
  if (text.find('.') == std::string::npos) text += ".0";
  return text;
}

std::string percent(double share, const std::vector<Threshold>& cuts) {
  return rounded(share, 100.0, 0, cuts) + "%";
}

std::string ratio(double value, const std::vector<Threshold>& cuts) {
  return rounded(value, 1.0, 1, cuts);
}

std::string clock(double seconds) {
  constexpr double kLongest = 359999.0;  // 99:59:59
  if (!(seconds >= 0.0)) return "-";
  const auto whole = static_cast<long long>(std::min(seconds, kLongest));
  const std::string tail = ":" + two_digits(whole % 60);
  if (whole < 3600) return std::to_string(whole / 60) + tail;
  return std::to_string(whole / 3600) + ":" + two_digits(whole / 60 % 60) + tail;
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace oars::report
