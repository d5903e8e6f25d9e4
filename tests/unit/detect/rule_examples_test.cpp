// Every rule of the pack is run on its own examples: it has to hit what it says it hits.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <oars/analyzer.hpp>

#include "detect/rule_examples.hpp"

namespace {

using namespace oars;

struct Fixture {
  lang::Language language{lang::load_pack("en", {})};
  Analyzer analyzer;
  detect::RuleExamples examples{language};

  /// A rule with patterns hits by them; one without is given by a detector and shows as a finding.
  bool hits(const lang::Rule& rule, const lang::Example& example) {
    return rule.patterns.empty() ? finds(rule, example) : examples.hits(rule, example);
  }

 private:
  bool finds(const lang::Rule& rule, const lang::Example& example) const {
    std::vector<ContextTurn> context;
    if (!example.client.empty()) context.push_back({Role::client, example.client});
    const auto coded = analyzer.code_text(example.line, context);
    return std::ranges::any_of(coded.findings,
                               [&](const Finding& finding) { return finding.rule == rule.id; });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(rule_examples, Fixture)

BOOST_AUTO_TEST_CASE(every_rule_hits_its_own_lines) {
  for (const auto& rule : language.pack().rules) {
    for (const auto& example : rule.match) {
      BOOST_TEST(hits(rule, example), rule.id << " does not hit: " << example.line);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_rule_hits_what_it_must_not) {
  for (const auto& rule : language.pack().rules) {
    for (const auto& example : rule.no_match) {
      BOOST_TEST(!hits(rule, example), rule.id << " hits: " << example.line);
    }
  }
}

BOOST_AUTO_TEST_CASE(every_pattern_can_match_something) {
  // A pattern that ends or begins with a space, or has two, can never match between words.
  for (const auto& rule : language.pack().rules) {
    for (const auto& pattern : rule.patterns) {
      BOOST_TEST(pattern.find("  ") == std::string::npos, rule.id << ": " << pattern);
      BOOST_TEST(!pattern.ends_with(' '), rule.id << ": " << pattern);
      BOOST_TEST(!pattern.ends_with(" )?"), rule.id << ": " << pattern);
      BOOST_TEST(!pattern.starts_with(' '), rule.id << ": " << pattern);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
