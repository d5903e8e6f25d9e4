#pragma once

#include <cstdint>
#include <vector>

#include "model/features.hpp"
#include "model/weights.hpp"

namespace oars::model {

/// What a model says of a line.
struct Decision {
  Question question = Question::none;
  Reflection reflection = Reflection::none;
  Behavior behavior = Behavior::other;
  Scores probability{};  ///< Of each output; those of one task sum to 1.

  /// The probability of the least certain of the three labels.
  float certainty() const;
};

/// A trained model. Immutable and thread-safe; scratch memory is the caller's.
class Model {
 public:
  /// Memory that calls share, so that none is asked for in them.
  using Seen = std::vector<bool>;

  explicit Model(Weights weights) : weights_(std::move(weights)) {}

  /// Decides the three tasks together: of the combinations that can be, the likeliest. `features`
  /// must be of kFeatureVersion.
  Decision decide(const Features& features, Seen& seen) const;

  /// How much a gram speaks for an output against the mean of its task's others, rarity included.
  float effect(const Gram& gram, std::size_t output) const;

 private:
  std::size_t row_of(const Gram& gram) const {
    return gram.hash & ((std::uint32_t{1} << weights_.gram_bits) - 1U);
  }
  void add_grams(const std::vector<Gram>& grams, Seen& seen, Scores& scores) const;
  void add_cues(const std::vector<float>& cues, Scores& scores) const;
  void choose(Decision& decision) const;

  Weights weights_;
};

}  // namespace oars::model
