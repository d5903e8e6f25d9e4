#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace oars::bench {

/// What one of two invented speakers says, and when, in seconds.
struct Turn {
  std::string_view speaker;
  std::string text;
  double start = 0.0;
  double end = 0.0;
};

/// Turns of at least `bytes` bytes of speech, from templates by a seeded generator, the same on
/// every machine.
std::vector<Turn> invented_turns(std::size_t bytes, unsigned seed = 1);

/// A labeled transcript of at least `bytes` bytes of such turns.
std::string invented_session(std::size_t bytes, unsigned seed = 1);

}  // namespace oars::bench
