#include "model/scorer.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/each_cpu.hpp"
#include "base/prefetch.hpp"

namespace oars::model {
namespace {

// A cue counts for at most so many standard deviations.
constexpr float kMostDeviations = 4.0F;

template <std::size_t size>
void add(float times, const std::array<float, size>& row, std::array<float, size>& sums) {
  for (std::size_t i = 0; i < size; ++i) sums[i] += times * row[i];
}

// A cue of a line, and how often its row counts.
struct Input {
  std::size_t cue;
  float times;
};

float deviation(float value, float mean, float scale) {
  return std::clamp((value - mean) * scale, -kMostDeviations, kMostDeviations);
}

// How much more each cue deviates than if it were 0.
OARS_EACH_CPU
void find_deviations(const Scorer::CueScale& scale, const float* cues,
                     std::array<float, kCueCount>& more) {
  for (std::size_t i = 0; i < more.size(); ++i) {
    more[i] = deviation(cues[i], scale.mean[i], scale.factor[i]) - scale.absent[i];
  }
}

OARS_EACH_CPU
void add_rows(const std::vector<Scorer::Sums>& rows, std::span<const Input> inputs,
              Scorer::Sums& sums) {
  for (const Input& input : inputs) add(input.times, rows[input.cue], sums);
}

OARS_EACH_CPU
Scorer::GramSums sum_grams(const std::vector<Scorer::GramRow>& rows, const std::vector<Gram>& grams,
                           Scorer::Seen& seen) {
  Scorer::GramSums sums;
  for (const Gram& gram : grams) {
    const std::size_t at = gram.hash & (rows.size() - 1);
    const Scorer::GramRow& row = rows[at];
    const std::int32_t rarity = row.rarity();
    if (rarity == 0 || seen[at]) continue;
    seen[at] = true;
    sums.length += std::int64_t{rarity} * rarity;
    for (std::size_t k = 0; k < sums.lanes.size(); ++k) sums.lanes[k] += rarity * row.lanes[k];
  }
  return sums;
}

}  // namespace

Scorer::Scorer(const WeightSet& weights)
    : grams_(weights.rarity.size()),
      gram_scale_(weights.gram_scale),
      cues_(kCueCount),
      score_mean_(weights.score_mean),
      score_scale_(weights.score_scale),
      scale_(weights.scale),
      shift_(weights.shift),
      decision_(weights.decision) {
  for (std::size_t row = 0; row < grams_.size(); ++row) {
    std::copy_n(&weights.grams[row * kOutputs], kOutputs, grams_[row].lanes.begin());
    grams_[row].lanes.back() = static_cast<std::int8_t>(weights.rarity[row]);
  }
  std::ranges::copy(weights.net_bias, absent_sums_.begin());
  std::ranges::copy(weights.bias, absent_sums_.begin() + kHidden);
  for (std::size_t i = 0; i < kCueCount; ++i) {
    std::copy_n(&weights.net_inputs[i * kHidden], kHidden, cues_[i].begin());
    std::copy_n(&weights.cues[i * kOutputs], kOutputs, cues_[i].begin() + kHidden);
    cue_scale_.mean[i] = weights.cue_mean[i];
    cue_scale_.factor[i] = weights.cue_scale[i];
    cue_scale_.absent[i] = deviation(0.0F, cue_scale_.mean[i], cue_scale_.factor[i]);
    add(cue_scale_.absent[i], cues_[i], absent_sums_);
  }
  for (std::size_t k = 0; k < kOutputs; ++k) {
    std::copy_n(&weights.net_inputs[(kCueCount + k) * kHidden], kHidden, score_inputs_[k].begin());
  }
  for (std::size_t j = 0; j < kHidden; ++j) {
    std::copy_n(&weights.net_outputs[j * kOutputs], kOutputs, net_outputs_[j].begin());
  }
}

void Scorer::add_grams(const std::vector<Gram>& grams, Seen& seen, Sums& sums) const {
  seen.resize(grams_.size());
  for (const Gram& gram : grams) base::prefetch(&grams_[row_of(gram)]);
  const GramSums found = sum_grams(grams_, grams, seen);
  for (const Gram& gram : grams) seen[row_of(gram)] = false;
  if (found.length == 0) return;
  const float scale = 1.0F / std::sqrt(static_cast<float>(found.length));
  for (std::size_t k = 0; k < kOutputs; ++k) {
    sums[kHidden + k] += static_cast<float>(found.lanes[k]) * gram_scale_[k] * scale;
  }
}

void Scorer::add_cues(const std::vector<float>& cues, Sums& sums) const {
  std::array<float, kCueCount> more;
  find_deviations(cue_scale_, cues.data(), more);
  std::array<Input, kCueCount> inputs;
  std::size_t count = 0;
  // Without a branch, which would often be mispredicted.
  for (std::size_t i = 0; i < kCueCount; ++i) {
    inputs[count] = {i, more[i]};
    count += cues[i] != 0.0F ? 1 : 0;
  }
  add_rows(cues_, std::span(inputs).first(count), sums);
}

Scores Scorer::net(const Sums& sums) const {
  Hidden hidden;
  std::copy_n(sums.begin(), kHidden, hidden.begin());
  for (std::size_t k = 0; k < kOutputs; ++k) {
    add((sums[kHidden + k] - score_mean_[k]) * score_scale_[k], score_inputs_[k], hidden);
  }
  // The softsign keeps a unit between -1 and 1 and costs no exponential.
  for (float& unit : hidden) unit /= 1.0F + std::abs(unit);
  Scores outputs{};
  for (std::size_t j = 0; j < kHidden; ++j) add(hidden[j], net_outputs_[j], outputs);
  return outputs;
}

Scores Scorer::score(const Features& features, Seen& seen) const {
  Sums sums = absent_sums_;
  add_grams(features.grams, seen, sums);
  add_cues(features.cues, sums);
  Scores scores = net(sums);
  for (std::size_t k = 0; k < kOutputs; ++k) {
    scores[k] = sums[kHidden + k] * scale_[k] + scores[k] + shift_[k];
  }
  return scores;
}

}  // namespace oars::model
