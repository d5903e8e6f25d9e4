#pragma once

#include <cstddef>

/// What readers accept at most. Each is checked before the memory is spent.
namespace oars::transcript {

/// Bytes of a file.
inline constexpr std::size_t kLargestFile = std::size_t{256} << 20;
/// Bytes of a part of an archive, unpacked.
inline constexpr std::size_t kLargestPart = std::size_t{64} << 20;
/// How deep JSON or XML may nest.
inline constexpr std::size_t kDeepest = 256;
/// "<" and "=" in XML, each of which can take 60 bytes once it is parsed.
inline constexpr std::size_t kMostMarks = std::size_t{8} << 20;

}  // namespace oars::transcript
