#include <oars/coding.hpp>

namespace oars {

const char* to_string(Question question) noexcept {
  switch (question) {
    case Question::none:
      return "none";
    case Question::open:
      return "open";
    case Question::closed:
      return "closed";
  }
  return "none";
}

const char* to_string(Reflection reflection) noexcept {
  switch (reflection) {
    case Reflection::none:
      return "none";
    case Reflection::simple:
      return "simple";
    case Reflection::complex:
      return "complex";
  }
  return "none";
}

const char* to_string(Behavior behavior) noexcept {
  switch (behavior) {
    case Behavior::question:
      return "question";
    case Behavior::reflection:
      return "reflection";
    case Behavior::input:
      return "input";
    case Behavior::other:
      return "other";
  }
  return "other";
}

}  // namespace oars
