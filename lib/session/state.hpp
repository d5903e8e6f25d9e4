#pragma once

#include <oars/analyzer.hpp>
#include <optional>

#include "detect/detector.hpp"
#include "lang/language.hpp"
#include "model/learned_coder.hpp"
#include "session/coder_pool.hpp"

namespace oars {

/// What copies of an analyzer share.
struct Analyzer::State {
  explicit State(AnalyzerOptions given);

  AnalyzerOptions options;
  lang::Language language;
  detect::Detectors of_counselor;
  detect::Detectors of_client;
  model::WordVectors vectors;
  std::optional<model::LearnedCoder> learned;  ///< None: rules alone.
  mutable session::CoderPool coders;
};

}  // namespace oars
