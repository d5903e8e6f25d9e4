#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "model/cues.hpp"
#include "model/weights.hpp"

/// Model files made by hand, byte by byte as the format says, so that the reader is not tested by
/// its own mirror image.
namespace oars::test {

inline std::uint64_t fnv1a(const std::string& bytes) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

template <typename Number>
void append(std::string& bytes, Number value) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  bytes.append(raw, sizeof value);
}

/// A model in which nothing weighs anything yet.
struct HandMade {
  static constexpr std::uint32_t kBits = 8;

  std::vector<std::int8_t> grams = std::vector<std::int8_t>((1U << kBits) * model::kOutputs, 0);
  std::vector<std::uint8_t> rarity = std::vector<std::uint8_t>(1U << kBits, 0);
  std::vector<float> cues = std::vector<float>(model::kCueCount * model::kOutputs, 0.0F);
  std::vector<float> bias = std::vector<float>(model::kOutputs, 0.0F);

  std::string payload() const {
    std::string bytes;
    append(bytes, kBits);
    append(bytes, static_cast<std::uint32_t>(model::kCueCount));
    append(bytes, static_cast<std::uint32_t>(model::kOutputs));
    const std::string description = "{}";
    append(bytes, static_cast<std::uint32_t>(description.size()));
    bytes += description;
    for (std::size_t k = 0; k < model::kOutputs; ++k) append(bytes, 0.1F);
    for (const auto weight : grams) append(bytes, weight);
    for (const auto one : rarity) append(bytes, one);
    for (std::size_t i = 0; i < model::kCueCount; ++i) append(bytes, 0.0F);  // means
    for (std::size_t i = 0; i < model::kCueCount; ++i) append(bytes, 1.0F);  // scales
    for (const float weight : cues) append(bytes, weight);
    for (const float one : bias) append(bytes, one);
    for (std::size_t k = 0; k < model::kOutputs; ++k) append(bytes, 0.0F);  // decision
    return bytes;
  }

  std::string file(std::uint32_t format = 1,
                   std::uint32_t features = model::kFeatureVersion) const {
    const std::string inner = payload();
    std::string bytes = "OARSMDL\n";
    append(bytes, format);
    append(bytes, features);
    append(bytes, static_cast<std::uint64_t>(inner.size()));
    append(bytes, fnv1a(inner));
    return bytes + inner;
  }
};

}  // namespace oars::test
