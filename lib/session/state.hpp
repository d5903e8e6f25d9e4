#pragma once

#include <oars/analyzer.hpp>

#include "detect/detector.hpp"
#include "lang/language.hpp"

namespace oars {

/// What copies of an analyzer share.
struct Analyzer::State {
  explicit State(AnalyzerOptions given);

  AnalyzerOptions options;
  lang::Language language;
  std::vector<std::unique_ptr<detect::Detector>> detectors;
};

}  // namespace oars
