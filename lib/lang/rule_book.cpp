#include "lang/rule_book.hpp"

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
    if (rule.speaker == speaker || rule.speaker == Speaker::any) add(rule, pack, vocabulary);
  }
  index_ = PatternIndex(indexed(rules_, pack), vocabulary);
}

void RuleBook::add(const Rule& rule, const Pack& pack, text::Vocabulary& vocabulary) {
  const auto add_all = [&](const std::vector<std::string>& patterns) {
    for (const auto& pattern : patterns) patterns_.add(pattern, rule, pack, vocabulary);
    return patterns_.size();
  };
  BookedRule booked{.rule = &rule, .first = patterns_.size(), .guards = 0, .last = 0};
  booked.guards = add_all(rule.patterns);
  booked.last = add_all(rule.unless);
  owners_.resize(booked.last, rules_.size());
  rules_.push_back(booked);
}

}  // namespace oars::lang
