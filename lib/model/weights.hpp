#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/cues.hpp"
#include "model/outputs.hpp"

namespace oars::model {

/// How many hidden units the net has.
inline constexpr std::size_t kHidden = 64;
/// What the net is given: the cues and the linear scores.
inline constexpr std::size_t kNetInputs = kCueCount + kOutputs;

/// The weights of a model for one kind of text. Two steps: linear scores, which are a bias, a
/// weight for each gram times its rarity over the length of the line's vector of rarities, and a
/// weight for each cue in standard deviations; and a small net that corrects them by what cues and
/// scores mean together.
struct WeightSet {
  Scores gram_scale{};               ///< What 1 in `grams` is worth, by output.
  std::vector<std::int8_t> grams;    ///< kOutputs a row.
  std::vector<std::uint8_t> rarity;  ///< One a row, in sixteenths; 0: not met in training.
  std::vector<float> cue_mean;
  std::vector<float> cue_scale;  ///< One over the standard deviation; 0 leaves the cue out.
  std::vector<float> cues;       ///< kOutputs a cue.
  Scores bias{};
  Scores score_mean{};  ///< A linear score less this, times score_scale, is given to the net.
  Scores score_scale{};
  std::vector<float> net_inputs;  ///< kHidden an input.
  std::array<float, kHidden> net_bias{};
  std::vector<float> net_outputs;  ///< kOutputs a hidden unit.
  Scores scale{};                  ///< Linear scores times this, the net's outputs and `shift` are
  Scores shift{};                  ///< the logarithms of probabilities, up to a constant.
  Scores decision{};  ///< Added to the logarithm of a probability before the largest is taken.
};

/// What a model file holds.
struct Weights {
  std::uint32_t gram_bits = 0;  ///< A table has 2^gram_bits rows; a hash's low bits say which.
  std::string description;      ///< JSON: what it was trained on and how well it did.
  WeightSet punctuated;
  WeightSet plain;  ///< For lines of which Features::plain is true.
};

/// Reads a model file. `file` is for messages. Throws Error(model_invalid) with the reason: no
/// model, cut off, altered, of another version, or with numbers that no training makes.
Weights read_weights(std::string_view bytes, const std::string& file);

/// The same from a path. Throws Error(file_not_found, file_unreadable) as well.
Weights load_weights(const std::filesystem::path& path);

}  // namespace oars::model
