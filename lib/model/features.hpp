#pragma once

#include <cstdint>
#include <vector>

#include "detect/detector.hpp"
#include "model/grams.hpp"

namespace oars::model {

/// Which features these are: it grows whenever grams or cues change their meaning.
inline constexpr std::uint32_t kFeatureVersion = 1;

/// What a learned coder sees of an utterance.
struct Features {
  std::vector<Gram> grams;
  std::vector<float> cues;  ///< See find_cues().
};

/// Finds the features of utterances in the same memory. One a thread.
class FeatureFinder {
 public:
  /// `draft` holds what the rules have found. The reference is good until the next call.
  const Features& find(const detect::Context& context, const detect::Draft& draft);

 private:
  GramFinder grams_;
  Features features_;
};

}  // namespace oars::model
