#include "score/acts.hpp"

#include <algorithm>

namespace oars::score {
namespace {

constexpr std::string_view kPermission = "permission";
constexpr std::string_view kJudgment = "judgment.";

bool overlap(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

bool has_attribute(const Finding& finding, const std::vector<std::string_view>& wanted) {
  return std::any_of(finding.attributes.begin(), finding.attributes.end(),
                     [&](const std::string& attribute) {
                       return std::find(wanted.begin(), wanted.end(), attribute) != wanted.end();
                     });
}

bool accepts(const Take& take, const Finding& finding) {
  return (take.with.empty() || has_attribute(finding, take.with)) &&
         !has_attribute(finding, take.without);
}

/// The question that the utterance asks besides asking permission.
std::string_view question_label(const CodedUtterance& coded) {
  if (coded.question == Question::none) return {};
  const std::string_view label =
      coded.question == Question::open ? "question.open" : "question.closed";
  const auto is = [](std::string_view code) {
    return [code](const Finding& finding) { return finding.code == code; };
  };
  const auto& findings = coded.findings;
  if (std::find(coded.codes.begin(), coded.codes.end(), kPermission) == coded.codes.end()) {
    return label;
  }
  const bool asks_more =
      std::any_of(findings.begin(), findings.end(), [&](const Finding& question) {
        return is(label)(question) &&
               std::none_of(findings.begin(), findings.end(), [&](const Finding& other) {
                 return is(kPermission)(other) && overlap(other.span, question.span);
               });
      });
  return asks_more ? label : std::string_view();
}

/// Whether other members of CodedUtterance than `codes` decide on the code.
bool is_label(std::string_view code) {
  return code.starts_with("question.") || code.starts_with("reflection.") ||
         code.starts_with(kJudgment);
}

}  // namespace

ActFinder::ActFinder(const Profile& profile) : profile_(profile) {
  for (Act act = 0; act < profile.codes.size(); ++act) {
    for (const Take& take : profile.codes[act].takes) takers_[take.code].push_back({act, &take});
  }
}

void ActFinder::find(const CodedUtterance& coded, std::vector<Act>& acts) {
  if (profile_.unit == Unit::utterance) {
    find_in_labels(coded, acts);
  } else {
    find_in_findings(coded, acts);
  }
}

const std::vector<ActFinder::Taker>& ActFinder::takers(std::string_view code) const {
  static const std::vector<Taker> kNone;
  const auto found = takers_.find(code);
  return found == takers_.end() ? kNone : found->second;
}

void ActFinder::find_in_labels(const CodedUtterance& coded, std::vector<Act>& acts) const {
  const auto before = static_cast<std::ptrdiff_t>(acts.size());
  const auto add = [&](std::string_view label) {
    for (const Taker& taker : takers(label)) acts.push_back(taker.act);
  };
  add(kAnyUtterance);
  add(question_label(coded));
  if (coded.reflection == Reflection::simple) add("reflection.simple");
  if (coded.reflection == Reflection::complex) add("reflection.complex");
  for (const std::string& kind : coded.judgment) add(std::string(kJudgment).append(kind));
  for (const std::string& code : coded.codes) {
    if (!is_label(code)) add(code);
  }
  std::sort(acts.begin() + before, acts.end());
  acts.erase(std::unique(acts.begin() + before, acts.end()), acts.end());
}

void ActFinder::find_in_findings(const CodedUtterance& coded, std::vector<Act>& acts) {
  claims_.clear();
  for (const Finding& finding : coded.findings) claim(finding);
  if (claims_.empty()) return;
  judge_claims();
  covered_to_.assign(profile_.codes.size(), 0);
  for (const Claim& one : claims_) {
    if (one.beaten) continue;
    std::size_t& covered_to = covered_to_[one.act];
    if (one.span.begin >= covered_to) acts.push_back(one.act);
    covered_to = std::max(covered_to, one.span.end);
  }
}

/// An act claims a finding once, by whichever of its takes.
void ActFinder::claim(const Finding& finding) {
  const std::size_t before = claims_.size();
  for (const Taker& taker : takers(finding.code)) {
    const bool known = claims_.size() > before && claims_.back().act == taker.act;
    if (!known && accepts(*taker.take, finding)) claims_.push_back({taker.act, finding.span});
  }
}

/// All are judged at once, so two may beat each other. Findings come by where they begin, and so do
/// their claims.
void ActFinder::judge_claims() {
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    Claim& a = claims_[i];
    for (std::size_t j = i + 1; j < claims_.size() && claims_[j].span.begin < a.span.end; ++j) {
      Claim& b = claims_[j];
      if (!overlap(a.span, b.span)) continue;
      b.beaten |= beats(a.act, b.act);
      a.beaten |= beats(b.act, a.act);
    }
  }
}

bool ActFinder::beats(Act winner, Act loser) const {
  return std::ranges::any_of(profile_.precedence, [&](const Precedence& rule) {
    return rule.winner == profile_.codes[winner].id && rule.loser == profile_.codes[loser].id;
  });
}

}  // namespace oars::score
