#pragma once

#include <cstdint>
#include <vector>

#include "detect/detector.hpp"
#include "model/grams.hpp"

namespace oars::model {

/// Which features these are: it grows whenever grams or cues change their meaning.
inline constexpr std::uint32_t kFeatureVersion = 2;

/// What a learned coder sees of an utterance.
struct Features {
  std::vector<Gram> grams;
  std::vector<float> cues;  ///< See find_cues().
  /// Neither the line nor what came before it has the end of a sentence marked, as speech
  /// recognizers often write.
  bool plain = false;
};

/// Finds the features of utterances in the same memory. One a thread.
class FeatureFinder {
 public:
  /// The vectors must outlive it.
  explicit FeatureFinder(const WordVectors& vectors) : words_(vectors) {}

  /// `draft` holds what the rules have found. The reference is good until the next call.
  const Features& find(const detect::Context& context, const detect::Draft& draft);

 private:
  GramFinder grams_;
  KnownWords words_;
  Features features_;
};

}  // namespace oars::model
