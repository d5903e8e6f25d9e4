#include "counted_memory.hpp"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace oars::bench {
namespace {

std::atomic<std::size_t> in_use{0};
std::atomic<std::size_t> peak{0};

void* counted(void* block) {
  if (block == nullptr) throw std::bad_alloc();
  const std::size_t now = in_use += malloc_usable_size(block);
  std::size_t seen = peak.load();
  while (now > seen && !peak.compare_exchange_weak(seen, now)) {
  }
  return block;
}

void release(void* block) noexcept {
  if (block == nullptr) return;
  in_use -= malloc_usable_size(block);
  std::free(block);
}

}  // namespace

std::size_t bytes_in_use() noexcept { return in_use; }
std::size_t peak_bytes() noexcept { return peak; }
void reset_peak() noexcept { peak = in_use.load(); }

}  // namespace oars::bench

// The array and nothrow forms of the standard library call these.
void* operator new(std::size_t size) {
  return oars::bench::counted(std::malloc(size == 0 ? 1 : size));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
  const auto step = static_cast<std::size_t>(alignment);
  return oars::bench::counted(std::aligned_alloc(step, (size + step - 1) / step * step));
}
void operator delete(void* block) noexcept { oars::bench::release(block); }
void operator delete(void* block, std::size_t) noexcept { oars::bench::release(block); }
void operator delete(void* block, std::align_val_t) noexcept { oars::bench::release(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept {
  oars::bench::release(block);
}
