#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/features.hpp"
#include "model/weights.hpp"

namespace oars::model {

/// The weights for one kind of text, laid out so that a line's features are added up fast, with
/// what they say of a line without grams and with no cue. Immutable and thread-safe.
class Scorer {
 public:
  /// Which rows of the gram table a line has met; all false between calls, which share it so that
  /// no memory is asked for in them.
  using Seen = std::vector<bool>;

  explicit Scorer(const WeightSet& weights);

  /// The logarithm of each output's probability, up to a constant a task.
  Scores score(const Features& features, Seen& seen) const;

  /// What is added to the logarithm of a probability before the largest is taken.
  const Scores& decision() const { return decision_; }

  /// Whether the gram was met in training.
  bool knows(const Gram& gram) const { return grams_[row_of(gram)].rarity() != 0; }

  /// What a gram adds to an output's linear score, but for the line's length.
  float weight(const Gram& gram, std::size_t output) const {
    const GramRow& row = grams_[row_of(gram)];
    return static_cast<float>(row.lanes[output]) * gram_scale_[output] *
           static_cast<float>(row.rarity());
  }

  static constexpr std::size_t kLanes = 16;

  // All that a gram's score takes, in one vector: a lane for each output's weight, and in the last
  // one the rarity, which is added up with the weights and then of no use.
  struct GramRow {
    std::array<std::int8_t, kLanes> lanes{};
    std::uint8_t rarity() const { return static_cast<std::uint8_t>(lanes.back()); }
  };
  struct GramSums {
    std::array<std::int32_t, kLanes> lanes{};
    std::int64_t length = 0;  // squared
  };
  // What makes deviations of cues; the one of a cue that is 0 is known beforehand, since most are.
  struct CueScale {
    std::array<float, kCueCount> mean{};
    std::array<float, kCueCount> factor{};
    std::array<float, kCueCount> absent{};
  };
  // What a cue adds to: the hidden units, then the linear scores, in whole vectors.
  using Sums = std::array<float, kHidden + 16>;
  using Hidden = std::array<float, kHidden>;

 private:
  std::size_t row_of(const Gram& gram) const { return gram.hash & (grams_.size() - 1); }
  void add_grams(const std::vector<Gram>& grams, Seen& seen, Sums& sums) const;
  void add_cues(const std::vector<float>& cues, Sums& sums) const;
  Scores net(const Sums& sums) const;

  std::vector<GramRow> grams_;
  Scores gram_scale_;
  CueScale cue_scale_;
  std::vector<Sums> cues_;
  Sums absent_sums_{};  // what cues that are 0 add, the biases included
  Scores score_mean_;
  Scores score_scale_;
  std::array<Hidden, kOutputs> score_inputs_;  // of the net
  std::array<Scores, kHidden> net_outputs_;
  Scores scale_;
  Scores shift_;
  Scores decision_;
};

}  // namespace oars::model
