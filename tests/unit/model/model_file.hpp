#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "model/cues.hpp"
#include "model/features.hpp"
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

/// A model in which nothing weighs anything yet; its two sets of weights are the same, but for what
/// plain_bias says.
struct HandMade {
  static constexpr std::uint32_t kBits = 8;

  std::vector<std::int8_t> grams = std::vector<std::int8_t>((1U << kBits) * model::kOutputs, 0);
  std::vector<std::uint8_t> rarity = std::vector<std::uint8_t>(1U << kBits, 0);
  std::vector<float> cues = std::vector<float>(model::kCueCount * model::kOutputs, 0.0F);
  std::vector<float> bias = std::vector<float>(model::kOutputs, 0.0F);
  std::vector<float> plain_bias = {};  // empty: the same
  std::vector<float> net_inputs = std::vector<float>(model::kNetInputs * model::kHidden, 0.0F);
  std::vector<float> net_outputs = std::vector<float>(model::kHidden * model::kOutputs, 0.0F);

  std::string payload() const {
    std::string bytes;
    append(bytes, kBits);
    append(bytes, static_cast<std::uint32_t>(model::kCueCount));
    append(bytes, static_cast<std::uint32_t>(model::kOutputs));
    append(bytes, static_cast<std::uint32_t>(model::kHidden));
    const std::string description = "{}";
    append(bytes, static_cast<std::uint32_t>(description.size()));
    bytes += description;
    append_set(bytes, bias);
    append_set(bytes, plain_bias.empty() ? bias : plain_bias);
    return bytes;
  }

  std::string file(std::uint32_t format = 2,
                   std::uint32_t features = model::kFeatureVersion) const {
    return file_of(payload(), format, features);
  }

  static std::string file_of(const std::string& inner, std::uint32_t format = 2,
                             std::uint32_t features = model::kFeatureVersion) {
    std::string bytes = "OARSMDL\n";
    append(bytes, format);
    append(bytes, features);
    append(bytes, static_cast<std::uint64_t>(inner.size()));
    append(bytes, fnv1a(inner));
    return bytes + inner;
  }

 private:
  static void append_many(std::string& bytes, std::size_t count, float value) {
    for (std::size_t i = 0; i < count; ++i) append(bytes, value);
  }

  template <typename Number>
  static void append_all(std::string& bytes, const std::vector<Number>& values) {
    for (const Number value : values) append(bytes, value);
  }

  void append_set(std::string& bytes, const std::vector<float>& biases) const {
    append_many(bytes, model::kOutputs, 0.1F);  // what a gram's weight of 1 is worth
    append_all(bytes, grams);
    append_all(bytes, rarity);
    append_many(bytes, model::kCueCount, 0.0F);  // means
    append_many(bytes, model::kCueCount, 1.0F);  // scales
    append_all(bytes, cues);
    append_all(bytes, biases);
    append_many(bytes, model::kOutputs, 0.0F);  // means of the scores
    append_many(bytes, model::kOutputs, 1.0F);  // their scales
    append_all(bytes, net_inputs);
    append_many(bytes, model::kHidden, 0.0F);  // the net's biases
    append_all(bytes, net_outputs);
    append_many(bytes, model::kOutputs, 1.0F);  // what a score is worth
    append_many(bytes, model::kOutputs, 0.0F);  // shifts
    append_many(bytes, model::kOutputs, 0.0F);  // decision
  }
};

}  // namespace oars::test
