#pragma once

#include <array>
#include <cstddef>
#include <oars/coding.hpp>

namespace oars::model {

/// The labels that a model scores, in the order of a model file: questions, reflections, behaviors.
inline constexpr std::size_t kOutputs = 10;
inline constexpr std::size_t kFirstReflection = 3;
inline constexpr std::size_t kFirstBehavior = 6;

inline constexpr std::array<Question, 3> kQuestions{Question::none, Question::open,
                                                    Question::closed};
inline constexpr std::array<Reflection, 3> kReflections{Reflection::none, Reflection::simple,
                                                        Reflection::complex};
inline constexpr std::array<Behavior, 4> kBehaviors{Behavior::question, Behavior::reflection,
                                                    Behavior::input, Behavior::other};

constexpr std::size_t output_of(Question label) { return static_cast<std::size_t>(label); }
constexpr std::size_t output_of(Reflection label) {
  return kFirstReflection + static_cast<std::size_t>(label);
}
constexpr std::size_t output_of(Behavior label) {
  return kFirstBehavior + static_cast<std::size_t>(label);
}

/// One number an output.
using Scores = std::array<float, kOutputs>;

}  // namespace oars::model
