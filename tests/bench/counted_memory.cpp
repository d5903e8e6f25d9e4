#include "counted_memory.hpp"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace oars::bench {
namespace {

// The benchmarks run on one thread. Signed, because blocks from before the count may be freed in
// it.
bool counting = false;
std::ptrdiff_t in_use_now = 0;
std::ptrdiff_t most_in_use = 0;

void* counted(void* block) {
  if (block == nullptr) throw std::bad_alloc();
  if (counting) {
    in_use_now += static_cast<std::ptrdiff_t>(malloc_usable_size(block));
    most_in_use = std::max(most_in_use, in_use_now);
  }
  return block;
}

void release(void* block) noexcept {
  if (counting) in_use_now -= static_cast<std::ptrdiff_t>(malloc_usable_size(block));
  std::free(block);
}

}  // namespace

CountedMemory::CountedMemory() noexcept {
  in_use_now = most_in_use = 0;
  counting = true;
}

CountedMemory::~CountedMemory() { counting = false; }

std::size_t CountedMemory::in_use() const noexcept {
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(in_use_now, 0));
}

std::size_t CountedMemory::peak() const noexcept { return static_cast<std::size_t>(most_in_use); }

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
