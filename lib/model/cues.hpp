#pragma once

#include <cstddef>
#include <vector>

#include "detect/detector.hpp"
#include "model/known_words.hpp"

namespace oars::model {

/// How many cues there are without what the words mean.
inline constexpr std::size_t kFormCues = 212;
/// How many there are in all.
inline constexpr std::size_t kCueCount = kFormCues + WordVectors::kSize;

/// Fills `cues` with numbers about an utterance that words alone do not give: how long it is, what
/// classes its words are of, in all and where its last sentence begins, what the rules make of it,
/// how much of it the client has just said, what came before, and in the end what its words mean.
/// Always kCueCount, in one order; a model is good for those alone that it was trained with, see
/// kFeatureVersion. `draft` holds what the rules have found.
void find_cues(const detect::Context& context, const detect::Draft& draft, KnownWords& words,
               std::vector<float>& cues);

}  // namespace oars::model
