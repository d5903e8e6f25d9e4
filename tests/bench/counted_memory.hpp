#pragma once

#include <cstddef>

namespace oars::bench {

/// Counts what operator new hands out while it lives; one at a time. Elsewhere the benchmarks'
/// operator new does next to nothing, so that timings are not those of the counting.
class CountedMemory {
 public:
  CountedMemory() noexcept;
  ~CountedMemory();
  CountedMemory(const CountedMemory&) = delete;
  CountedMemory& operator=(const CountedMemory&) = delete;

  /// Bytes allocated since the beginning and not yet freed.
  std::size_t in_use() const noexcept;
  /// The most that in_use() has been.
  std::size_t peak() const noexcept;
};

}  // namespace oars::bench
