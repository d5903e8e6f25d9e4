#pragma once

#include <cstdint>
#include <string_view>

/// FNV-1a: the same on every machine, so that files may hold it.
namespace oars::base {

inline constexpr std::uint32_t kFnvStart32 = 2166136261U;

constexpr std::uint32_t fnv1a_32(std::string_view text, std::uint32_t start = kFnvStart32) {
  std::uint32_t hash = start;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

constexpr std::uint64_t fnv1a_64(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

}  // namespace oars::base
