#pragma once

#include <string>
#include <vector>

#include <oars/score.hpp>

/// Figures for people. Independent of the locale.
namespace oars::report {

/// With so many digits after the point.
std::string fixed(double value, int decimals);

/// The shortest decimal that reads back the same, always with a point and never with an exponent.
std::string decimal(double value);

/// "43%", with more digits where rounding alone would lift the value onto a cut.
std::string percent(double share, const std::vector<Threshold>& cuts = {});

/// "1.2", with more digits where rounding alone would lift the value onto a cut.
std::string ratio(double value, const std::vector<Threshold>& cuts = {});

/// "12:05" or "1:02:05".
std::string clock(double seconds);

/// "1 word", "2 words".
std::string counted(std::size_t count, const std::string& noun);

}  // namespace oars::report
