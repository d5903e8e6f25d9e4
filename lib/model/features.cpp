#include "model/features.hpp"

#include <algorithm>
#include <oars/features.hpp>

#include "model/cues.hpp"

namespace oars {

std::uint32_t feature_version() noexcept { return model::kFeatureVersion; }

}  // namespace oars

namespace oars::model {
namespace {

bool has_stop(const text::TokenTable& table) {
  return std::ranges::any_of(table.sentences,
                             [](const text::Sentence& one) { return one.terminator != 0; });
}

bool is_plain(const detect::Context& context) {
  return !has_stop(context.turn.table) &&
         std::ranges::none_of(context.history,
                              [](const detect::Turn& turn) { return has_stop(turn.table); });
}

}  // namespace

const Features& FeatureFinder::find(const detect::Context& context, const detect::Draft& draft) {
  grams_.find(context.turn.table, context.vocabulary, context.hits, words_, features_.grams);
  find_cues(context, draft, words_, features_.cues);
  features_.plain = is_plain(context);
  return features_;
}

}  // namespace oars::model
