#include "score/counting.hpp"

#include <algorithm>
#include <string>

#include "score/acts.hpp"
#include "score/interval.hpp"

namespace oars::score {
namespace {

const char* to_string(Unit unit) {
  switch (unit) {
    case Unit::utterance:
      return "utterance";
    case Unit::sentence:
      return "sentence";
    case Unit::volley:
      return "volley";
  }
  return "";
}

/// A volley's acts: each code once, one of each exclusive group, no more than the scheme allows, in
/// the order in which they came.
std::vector<Act> collapse(const Profile& profile, const std::vector<Act>& acts) {
  const auto holds = [&](std::string_view id) {
    return std::any_of(acts.begin(), acts.end(),
                       [&](Act act) { return profile.codes[act].id == id; });
  };
  const auto& group = profile.one_of;
  const auto first = std::find_if(group.begin(), group.end(), holds);
  std::vector<Act> result;
  for (const Act act : acts) {
    const auto place = std::find(group.begin(), group.end(), profile.codes[act].id);
    if (place != group.end() && place != first) continue;
    if (std::find(result.begin(), result.end(), act) != result.end()) continue;
    result.push_back(act);
    if (result.size() == profile.most_codes) break;
  }
  return result;
}

std::vector<std::size_t> count(const Profile& profile, const std::vector<CodedUtterance>& coded,
                               const std::vector<Volley>& volleys) {
  std::vector<std::size_t> counts(profile.codes.size(), 0);
  ActFinder finder(profile);
  std::vector<Act> acts;
  for (const Volley& volley : volleys) {
    acts.clear();
    for (const std::size_t i : volley) finder.find(coded[i], acts);
    if (profile.unit == Unit::volley) acts = collapse(profile, acts);
    for (const Act act : acts) ++counts[act];
  }
  return counts;
}

std::size_t sum(const std::vector<Count>& counts, const std::vector<std::string_view>& ids) {
  std::size_t total = 0;
  for (const Count& count : counts) {
    if (std::find(ids.begin(), ids.end(), count.id) != ids.end()) total += count.value;
  }
  return total;
}

Measure measure(const MeasureRule& rule, const std::vector<Count>& counts) {
  Measure result;
  result.id = rule.id;
  result.title = rule.title;
  result.source = rule.source;
  for (const Cut& cut : rule.cuts) {
    result.thresholds.push_back({std::string(cut.name), cut.value, std::string(cut.source)});
  }
  const std::size_t hits = sum(counts, rule.numerator);
  result.base = sum(counts, rule.denominator);
  if (result.base == 0) return result;
  result.value = static_cast<double>(hits) / static_cast<double>(result.base);
  result.small_sample = result.base < kSmallSample;
  if (rule.proportion) result.interval = wilson(hits, result.base);
  return result;
}

}  // namespace

ProfileScore apply(const Profile& profile, const std::vector<CodedUtterance>& coded,
                   const std::vector<Volley>& volleys) {
  ProfileScore score;
  score.counts.reserve(profile.codes.size() + profile.totals.size());
  score.measures.reserve(profile.measures.size());
  score.id = profile.id;
  score.version = profile.version;
  score.title = profile.title;
  score.unit = to_string(profile.unit);
  const auto counts = count(profile, coded, volleys);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const CodeRule& rule = profile.codes[i];
    score.counts.push_back(
        {std::string(rule.id), std::string(rule.title), counts[i], std::string(rule.source)});
  }
  for (const Total& total : profile.totals) {
    score.counts.push_back({std::string(total.id), std::string(total.title),
                            sum(score.counts, total.parts), std::string(total.source)});
  }
  for (const MeasureRule& rule : profile.measures) {
    score.measures.push_back(measure(rule, score.counts));
  }
  return score;
}

}  // namespace oars::score
