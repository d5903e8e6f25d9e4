#pragma once

#include <cstddef>

/// The benchmarks' own operator new counts what is allocated.
namespace oars::bench {

/// Bytes in use now.
std::size_t bytes_in_use() noexcept;

/// The most that were in use since reset_peak().
std::size_t peak_bytes() noexcept;
void reset_peak() noexcept;

}  // namespace oars::bench
