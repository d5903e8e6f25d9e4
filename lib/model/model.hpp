#pragma once

#include "model/scorer.hpp"

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
  explicit Model(const Weights& weights) : punctuated_(weights.punctuated), plain_(weights.plain) {}

  /// Decides the three tasks together: of the combinations that can be, the likeliest; without
  /// `may_reflect`, of those without a reflection. `features` must be of kFeatureVersion.
  Decision decide(const Features& features, bool may_reflect, Scorer::Seen& seen) const;

  /// How much one of the line's grams speaks for an output against the mean of its task's others,
  /// rarity included.
  float effect(const Features& features, const Gram& gram, std::size_t output) const;

 private:
  const Scorer& scorer_of(const Features& features) const {
    return features.plain ? plain_ : punctuated_;
  }

  Scorer punctuated_;
  Scorer plain_;
};

}  // namespace oars::model
