#pragma once

#include <cstddef>

#include <oars/score.hpp>

namespace oars::score {

/// A measure over fewer counts than this is marked as a small sample. The mark is a help for the
/// reader and no scheme's rule: below ten, the 95% interval of a proportion is at least about half
/// of the whole scale wide in its middle, so that one more question can move it from one side of a
/// published cut to the other.
inline constexpr std::size_t kSmallSample = 10;

/// Wilson's 95% score interval (Wilson 1927) for `hits` of `base`. It stays inside 0 to 1 and is
/// sound for small counts and for shares near 0 and 1. `base` must not be 0.
Interval wilson(std::size_t hits, std::size_t base);

}  // namespace oars::score
