#include "model/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace oars::model {
namespace {

// A cue counts for at most so many standard deviations.
constexpr float kMostDeviations = 4.0F;

}  // namespace

Scorer::Scorer(WeightSet weights) : weights_(std::move(weights)), absent_(kCueCount) {
  absent_scores_ = weights_.bias;
  absent_hidden_ = weights_.net_bias;
  for (std::size_t i = 0; i < kCueCount; ++i) {
    absent_[i] = deviation(i, 0.0F);
    for (std::size_t k = 0; k < kOutputs; ++k) {
      absent_scores_[k] += absent_[i] * weights_.cues[i * kOutputs + k];
    }
    add_input(i, absent_[i], absent_hidden_);
  }
}

float Scorer::deviation(std::size_t cue, float value) const {
  const float deviations = (value - weights_.cue_mean[cue]) * weights_.cue_scale[cue];
  return std::clamp(deviations, -kMostDeviations, kMostDeviations);
}

void Scorer::add_input(std::size_t input, float value, Hidden& hidden) const {
  const float* row = weights_.net_inputs.data() + input * kHidden;
  for (std::size_t j = 0; j < kHidden; ++j) hidden[j] += value * row[j];
}

void Scorer::add_grams(const std::vector<Gram>& grams, Seen& seen, Scores& scores) const {
  std::array<std::int32_t, kOutputs> sums{};
  std::int64_t length = 0;
  seen.resize(weights_.rarity.size());
  for (const Gram& gram : grams) {
    const std::size_t row = row_of(gram);
    const std::int32_t rarity = weights_.rarity[row];
    if (rarity == 0 || seen[row]) continue;
    seen[row] = true;
    length += std::int64_t{rarity} * rarity;
    for (std::size_t k = 0; k < kOutputs; ++k) {
      sums[k] += rarity * weights_.grams[row * kOutputs + k];
    }
  }
  for (const Gram& gram : grams) seen[row_of(gram)] = false;
  if (length == 0) return;
  const float scale = 1.0F / std::sqrt(static_cast<float>(length));
  for (std::size_t k = 0; k < kOutputs; ++k) {
    scores[k] += static_cast<float>(sums[k]) * weights_.gram_scale[k] * scale;
  }
}

void Scorer::add_cues(const std::vector<float>& cues, Scores& scores, Hidden& hidden) const {
  for (std::size_t i = 0; i < kCueCount; ++i) {
    if (cues[i] == 0.0F) continue;
    const float more = deviation(i, cues[i]) - absent_[i];
    for (std::size_t k = 0; k < kOutputs; ++k) scores[k] += more * weights_.cues[i * kOutputs + k];
    add_input(i, more, hidden);
  }
}

// The softsign keeps a unit between -1 and 1 and costs no exponential.
Scores Scorer::net(const Scores& scores, Hidden& hidden) const {
  for (std::size_t k = 0; k < kOutputs; ++k) {
    const float input = (scores[k] - weights_.score_mean[k]) * weights_.score_scale[k];
    add_input(kCueCount + k, input, hidden);
  }
  Scores outputs{};
  for (std::size_t j = 0; j < kHidden; ++j) {
    const float unit = hidden[j] / (1.0F + std::abs(hidden[j]));
    for (std::size_t k = 0; k < kOutputs; ++k) {
      outputs[k] += unit * weights_.net_outputs[j * kOutputs + k];
    }
  }
  return outputs;
}

Scores Scorer::score(const Features& features, Seen& seen) const {
  Scores scores = absent_scores_;
  Hidden hidden = absent_hidden_;
  add_grams(features.grams, seen, scores);
  add_cues(features.cues, scores, hidden);
  const Scores corrections = net(scores, hidden);
  for (std::size_t k = 0; k < kOutputs; ++k) {
    scores[k] = scores[k] * weights_.scale[k] + corrections[k] + weights_.shift[k];
  }
  return scores;
}

}  // namespace oars::model
