#include "model/model.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace oars::model {
namespace {

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

// Of the combinations that can be, the one whose weights have the largest sum.
void choose(const Scores& raised, bool may_reflect, Decision& decision) {
  const auto weight = [&](std::size_t k) {
    const float floor = std::numeric_limits<float>::min();
    return std::log(std::max(decision.probability[k], floor)) + raised[k];
  };
  Scores weights{};
  for (std::size_t k = 0; k < kOutputs; ++k) weights[k] = weight(k);
  float best = -std::numeric_limits<float>::infinity();
  const std::span reflections(kReflections);
  for (const Question question : kQuestions) {
    for (const Reflection reflection : may_reflect ? reflections : reflections.first(1)) {
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

}  // namespace

float Decision::certainty() const {
  return std::min({probability[output_of(question)], probability[output_of(reflection)],
                   probability[output_of(behavior)]});
}

Decision Model::decide(const Features& features, bool may_reflect, Scorer::Seen& seen) const {
  const Scorer& scorer = scorer_of(features);
  Decision decision;
  decision.probability = scorer.score(features, seen);
  for (const Task& task : kTasks) normalize(task, decision.probability);
  choose(scorer.decision(), may_reflect, decision);
  return decision;
}

float Model::effect(const Features& features, const Gram& gram, std::size_t output) const {
  const Scorer& scorer = scorer_of(features);
  if (!scorer.knows(gram)) return 0.0F;
  const Task& task = task_of(output);
  float others = 0.0F;
  for (std::size_t k = task.first; k < task.last; ++k) {
    others += k == output ? 0.0F : scorer.weight(gram, k);
  }
  return scorer.weight(gram, output) - others / static_cast<float>(task.last - task.first - 1);
}

}  // namespace oars::model
