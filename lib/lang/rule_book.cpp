#include "lang/rule_book.hpp"

#include <oars/error.hpp>

#include "lang/pattern.hpp"

namespace oars::lang {
namespace {

std::vector<IndexedPattern> indexed(const std::vector<BookedRule>& rules, const Pack& pack) {
  using Kind = IndexedPattern::Kind;
  const RequiredWordFinder required(pack);
  std::vector<IndexedPattern> patterns;
  for (const BookedRule& one : rules) {
    for (const auto& pattern : one.rule->patterns) {
      patterns.push_back({required.find(pattern), Kind::sought, one.rule->at == At::whole});
    }
    for (const auto& pattern : one.rule->unless) {
      patterns.push_back({required.find(pattern), Kind::asked, false});
    }
  }
  return patterns;
}

}  // namespace

RuleBook::RuleBook(const Pack& pack, Speaker speaker, text::Vocabulary& vocabulary) {
  for (const Rule& rule : pack.rules) {
    if (rule.speaker == speaker || rule.speaker == Speaker::any) add(rule, pack);
  }
  index_ = PatternIndex(indexed(rules_, pack), vocabulary);
}

void RuleBook::add(const Rule& rule, const Pack& pack) {
  BookedRule booked{.rule = &rule, .first = owners_.size(), .guards = 0, .last = 0};
  for (const auto& pattern : rule.patterns) add_pattern(pattern, rule, pack);
  booked.guards = owners_.size();
  for (const auto& pattern : rule.unless) add_pattern(pattern, rule, pack);
  booked.last = owners_.size();
  rules_.push_back(booked);
}

void RuleBook::add_pattern(const std::string& pattern, const Rule& rule, const Pack& pack) {
  std::string fault;
  if (!patterns_.add(to_regex(pattern, pack, rule), fault)) {
    throw Error(ErrorCode::pack_invalid, {rule.file, rule.line},
                "rule \"" + rule.id + "\" has a pattern that is not valid: " + fault,
                "see lib/lang/README.md for what a pattern may hold");
  }
  owners_.push_back(rules_.size());
}

}  // namespace oars::lang
