#pragma once

#include <array>
#include <vector>

#include "model/features.hpp"
#include "model/weights.hpp"

namespace oars::model {

/// The weights for one kind of text, with what they say of a line without grams and with no cue.
/// Immutable and thread-safe.
class Scorer {
 public:
  /// Which rows of the gram table a line has met; all false between calls, which share it so that
  /// no memory is asked for in them.
  using Seen = std::vector<bool>;

  explicit Scorer(WeightSet weights);

  /// The logarithm of each output's probability, up to a constant a task.
  Scores score(const Features& features, Seen& seen) const;

  const WeightSet& weights() const { return weights_; }
  std::size_t row_of(const Gram& gram) const { return gram.hash & (weights_.rarity.size() - 1); }

 private:
  using Hidden = std::array<float, kHidden>;

  float deviation(std::size_t cue, float value) const;
  void add_grams(const std::vector<Gram>& grams, Seen& seen, Scores& scores) const;
  void add_cues(const std::vector<float>& cues, Scores& scores, Hidden& hidden) const;
  Scores net(const Scores& scores, Hidden& hidden) const;
  void add_input(std::size_t input, float value, Hidden& hidden) const;

  WeightSet weights_;
  std::vector<float> absent_;  // each cue's deviation where it is 0, as most of them are
  Scores absent_scores_{};     // what such cues add, the bias included
  Hidden absent_hidden_{};
};

}  // namespace oars::model
