#include "detect/rule_skills.hpp"

#include <algorithm>
#include <limits>

namespace oars::detect {
namespace {

constexpr std::size_t kNoFamily = 0;
constexpr std::size_t kPastFamilies = std::numeric_limits<std::size_t>::max();

/// Of several hits with the same code in a sentence, the first of the most certain speaks.
bool is_outdone(const RuleHit& hit, const std::vector<RuleHit>& hits) {
  return std::ranges::any_of(hits, [&](const RuleHit& other) {
    return other.sentence == hit.sentence && other.rule->code == hit.rule->code &&
           (other.rule->confidence > hit.rule->confidence ||
            (other.rule->confidence == hit.rule->confidence && &other < &hit));
  });
}

}  // namespace

RuleSkills::RuleSkills(const lang::Language& language, std::span<const std::string_view> families)
    : rules_(language.pack().rules) {
  for (const lang::Rule& rule : rules_) {
    const auto family = std::ranges::find_if(
        families, [&](std::string_view one) { return covers(one, rule.code); });
    const auto number = static_cast<std::size_t>(family - families.begin()) + 1;
    family_of_.push_back(family == families.end() ? kNoFamily : number);
  }
}

bool RuleSkills::covers(std::string_view family, std::string_view code) {
  return family.ends_with('.') ? code.starts_with(family) : code == family;
}

void RuleSkills::detect(const Context& context, Draft& draft) const {
  auto family = next_family(context.hits, kNoFamily);
  for (; family != kPastFamilies; family = next_family(context.hits, family)) {
    detect_family(family, context, draft);
  }
}

std::size_t RuleSkills::family_of(const RuleHit& hit) const {
  return family_of_[static_cast<std::size_t>(hit.rule - rules_.data())];
}

/// The first family after this one that has a hit.
std::size_t RuleSkills::next_family(const std::vector<RuleHit>& hits, std::size_t family) const {
  std::size_t next = kPastFamilies;
  for (const RuleHit& hit : hits) {
    const std::size_t found = family_of(hit);
    if (found > family) next = std::min(next, found);
  }
  return next;
}

void RuleSkills::detect_family(std::size_t family, const Context& context, Draft& draft) const {
  for (const RuleHit& hit : context.hits) {
    if (family_of(hit) != family || is_outdone(hit, context.hits)) continue;
    draft.coded.findings.push_back(
        make_finding(*hit.rule, context.turn.table, hit.first, hit.last));
  }
}

}  // namespace oars::detect
