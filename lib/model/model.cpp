#include "model/model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace oars::model {
namespace {

/// A cue counts for at most so many standard deviations.
constexpr float kMostDeviations = 4.0F;

struct Task {
  std::size_t first;
  std::size_t last;  // past the end
};
constexpr std::array<Task, 3> kTasks{
    {{0, kFirstReflection}, {kFirstReflection, kFirstBehavior}, {kFirstBehavior, kOutputs}}};

const Task& task_of(std::size_t output) {
  return *std::find_if(kTasks.begin(), kTasks.end(),
                       [&](const Task& task) { return output < task.last; });
}

// Turns the scores of a task into probabilities.
void normalize(const Task& task, Scores& scores) {
  const auto begin = scores.begin() + static_cast<std::ptrdiff_t>(task.first);
  const auto end = scores.begin() + static_cast<std::ptrdiff_t>(task.last);
  const float most = *std::max_element(begin, end);
  float sum = 0.0F;
  for (auto score = begin; score != end; ++score) {
    *score = std::exp(*score - most);
    sum += *score;
  }
  for (auto score = begin; score != end; ++score) *score /= sum;
}

// A main behavior that asks or reflects needs a question or a reflection; a line that does neither
// informs or does something else, and nothing else asks or reflects.
bool can_be(Question question, Reflection reflection, Behavior behavior) {
  const bool asks = question != Question::none;
  const bool reflects = reflection != Reflection::none;
  switch (behavior) {
    case Behavior::question:
      return asks;
    case Behavior::reflection:
      return reflects;
    case Behavior::other:
      return !asks && !reflects;
    case Behavior::input:
      break;
  }
  return true;
}

}  // namespace

float Decision::certainty() const {
  return std::min({probability[output_of(question)], probability[output_of(reflection)],
                   probability[output_of(behavior)]});
}

void Model::add_grams(const std::vector<Gram>& grams, Seen& seen, Scores& scores) const {
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

void Model::add_cues(const std::vector<float>& cues, Scores& scores) const {
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const float deviation = (cues[i] - weights_.cue_mean[i]) * weights_.cue_scale[i];
    const float value = std::clamp(deviation, -kMostDeviations, kMostDeviations);
    for (std::size_t k = 0; k < kOutputs; ++k) {
      scores[k] += value * weights_.cues[i * kOutputs + k];
    }
  }
}

// Of the combinations that can be, the one whose weights have the largest sum.
void Model::choose(Decision& decision) const {
  const auto weight = [&](std::size_t k) {
    const float floor = std::numeric_limits<float>::min();
    return std::log(std::max(decision.probability[k], floor)) + weights_.decision[k];
  };
  Scores weights{};
  for (std::size_t k = 0; k < kOutputs; ++k) weights[k] = weight(k);
  float best = -std::numeric_limits<float>::infinity();
  for (const Question question : kQuestions) {
    for (const Reflection reflection : kReflections) {
      for (const Behavior behavior : kBehaviors) {
        const float sum = weights[output_of(question)] + weights[output_of(reflection)] +
                          weights[output_of(behavior)];
        if (sum <= best || !can_be(question, reflection, behavior)) continue;
        best = sum;
        decision.question = question;
        decision.reflection = reflection;
        decision.behavior = behavior;
      }
    }
  }
}

Decision Model::decide(const Features& features, Seen& seen) const {
  Decision decision;
  Scores& scores = decision.probability;
  scores = weights_.bias;
  add_grams(features.grams, seen, scores);
  add_cues(features.cues, scores);
  for (const Task& task : kTasks) normalize(task, scores);
  choose(decision);
  return decision;
}

float Model::effect(const Gram& gram, std::size_t output) const {
  const std::size_t row = row_of(gram);
  const Task& task = task_of(output);
  const auto weight = [&](std::size_t k) {
    return static_cast<float>(weights_.grams[row * kOutputs + k]) * weights_.gram_scale[k];
  };
  float others = 0.0F;
  for (std::size_t k = task.first; k < task.last; ++k) others += k == output ? 0.0F : weight(k);
  others /= static_cast<float>(task.last - task.first - 1);
  return (weight(output) - others) * static_cast<float>(weights_.rarity[row]);
}

}  // namespace oars::model
