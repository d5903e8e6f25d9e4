#include "transcript/room.hpp"

#include <algorithm>

#if defined(__linux__)
#include <sys/mman.h>

#include <cstdint>
#endif

namespace oars::transcript {

#if defined(__linux__)
void prefer_huge_pages(void* begin, std::size_t bytes) noexcept {
  constexpr std::size_t kHugePage = std::size_t{2} << 20;
  constexpr std::size_t kLarge = 2 * kHugePage;  // holds a whole one wherever it begins
  if (bytes < kLarge) return;
  const auto address = reinterpret_cast<std::uintptr_t>(begin);
  const std::size_t skipped = (kHugePage - address % kHugePage) % kHugePage;
  const std::size_t whole = (bytes - skipped) / kHugePage * kHugePage;
  madvise(static_cast<char*>(begin) + skipped, whole, MADV_HUGEPAGE);  // a wish: failing is no harm
}
#else
void prefer_huge_pages(void*, std::size_t) noexcept {}
#endif

std::size_t estimate_lines(std::string_view text) noexcept {
  constexpr std::size_t kSample = std::size_t{64} << 10;
  const std::string_view sample = text.substr(0, kSample);
  if (sample.empty()) return 0;
  const auto lines = 1 + static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\n'));
  const std::size_t samples = (text.size() + sample.size() - 1) / sample.size();
  return lines * (samples + samples / 8);
}

}  // namespace oars::transcript
