#pragma once

#include <cstddef>
#include <string>

namespace oars::bench {

/// A labeled transcript of at least `bytes` bytes: two invented speakers in turns, made from
/// templates by a seeded generator, the same on every machine.
std::string invented_session(std::size_t bytes, unsigned seed = 1);

}  // namespace oars::bench
