#pragma once

namespace oars::base {

/// Asks for memory that is read soon, so that several waits for it become one. A hint alone.
inline void prefetch([[maybe_unused]] const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address);
#endif
}

}  // namespace oars::base
