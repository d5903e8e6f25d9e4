#include "score/interval.hpp"

#include <algorithm>
#include <cmath>

namespace oars::score {

Interval wilson(std::size_t hits, std::size_t base) {
  constexpr double kZ = 1.959963984540054;  // The 97.5% point of the standard normal.
  const double n = static_cast<double>(base);
  const double share = static_cast<double>(hits) / n;
  const double scale = 1.0 + kZ * kZ / n;
  const double center = (share + kZ * kZ / (2.0 * n)) / scale;
  const double half = kZ / scale * std::sqrt(share * (1.0 - share) / n + kZ * kZ / (4.0 * n * n));
  // At 0 and at 1 the bound is exact; rounding would leave it a hair off.
  return {hits == 0 ? 0.0 : std::max(0.0, center - half),
          hits == base ? 1.0 : std::min(1.0, center + half)};
}

}  // namespace oars::score
