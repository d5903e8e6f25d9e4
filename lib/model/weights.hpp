#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/features.hpp"
#include "model/outputs.hpp"

namespace oars::model {

/// What a model file holds. Scores are linear: a bias, a weight for each gram times its rarity over
/// the length of the line's vector of rarities, and a weight for each cue in standard deviations.
struct Weights {
  std::uint32_t gram_bits = 0;     ///< The table has 2^gram_bits rows; a hash's low bits say which.
  std::string description;         ///< JSON: what it was trained on and how well it did.
  Scores gram_scale{};             ///< What 1 in `grams` is worth, by output.
  std::vector<std::int8_t> grams;  ///< kOutputs a row.
  std::vector<std::uint8_t> rarity;  ///< One a row, in sixteenths; 0: not met in training.
  std::vector<float> cue_mean;
  std::vector<float> cue_scale;  ///< One over the standard deviation; 0 leaves the cue out.
  std::vector<float> cues;       ///< kOutputs a cue.
  Scores bias{};
  Scores decision{};  ///< Added to the logarithm of a probability before the largest is taken.
};

/// Reads a model file. `file` is for messages. Throws Error(model_invalid) with the reason: no
/// model, cut off, altered, or of another version.
Weights read_weights(std::string_view bytes, const std::string& file);

/// The same from a path. Throws Error(file_not_found, file_unreadable) as well.
Weights load_weights(const std::filesystem::path& path);

}  // namespace oars::model
