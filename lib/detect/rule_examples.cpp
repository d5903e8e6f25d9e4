#include "detect/rule_examples.hpp"

#include <algorithm>
#include <oars/error.hpp>

namespace oars::detect {
namespace {

[[noreturn]] void fail(const lang::Rule& rule, const std::string& fault,
                       const std::string& remedy) {
  throw Error(ErrorCode::pack_invalid, {rule.file, rule.line}, "rule \"" + rule.id + "\" " + fault,
              remedy);
}

}  // namespace

RuleExamples::RuleExamples(const lang::Language& language)
    : language_(language),
      vocabulary_(&language.vocabulary()),
      worker_(language.segmenter()),
      of_counselor_(language.rules_for(lang::Speaker::counselor)),
      of_client_(language.rules_for(lang::Speaker::client)) {}

bool RuleExamples::hits(const lang::Rule& rule, const lang::Example& example) {
  worker_.segment(example.line, {}, vocabulary_, table_);
  RuleMatcher& matcher = rule.speaker == lang::Speaker::client ? of_client_ : of_counselor_;
  matcher.match(table_, hits_);
  return std::ranges::any_of(hits_, [&](const RuleHit& hit) { return hit.rule == &rule; });
}

void RuleExamples::check() {
  for (const auto& rule : language_.pack().rules) {
    if (!rule.patterns.empty()) check(rule);
  }
}

void RuleExamples::check(const lang::Rule& rule) {
  for (const auto& example : rule.match) {
    if (!hits(rule, example)) {
      fail(rule, "does not hit a line of its \"match\": " + example.line,
           "widen the patterns, narrow \"unless\", or take the line out");
    }
  }
  for (const auto& example : rule.no_match) {
    if (hits(rule, example)) {
      fail(rule, "hits a line of its \"no_match\": " + example.line,
           "narrow the patterns, add to \"unless\", or take the line out");
    }
  }
}

}  // namespace oars::detect
