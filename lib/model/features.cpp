#include "model/features.hpp"

#include <oars/features.hpp>

#include "model/cues.hpp"

namespace oars {

std::uint32_t feature_version() noexcept { return model::kFeatureVersion; }

}  // namespace oars

namespace oars::model {

const Features& FeatureFinder::find(const detect::Context& context, const detect::Draft& draft) {
  grams_.find(context.turn.table, context.vocabulary, context.hits, features_.grams);
  find_cues(context, draft, features_.cues);
  return features_;
}

}  // namespace oars::model
