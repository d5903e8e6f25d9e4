#include "score/acts.hpp"

#include <algorithm>
#include <string_view>

namespace oars::score {
namespace {

constexpr std::string_view kPermission = "permission";

struct Claim {
  Act act = 0;
  Span span;
};

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

std::vector<Claim> claims(const Takers& takers, const CodedUtterance& coded) {
  std::vector<Claim> result;
  for (const Finding& finding : coded.findings) {
    for (const Act act : takers.of(finding)) result.push_back({act, finding.span});
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Claim& a, const Claim& b) { return a.span.begin < b.span.begin; });
  return result;
}

bool beats(const Profile& profile, Act winner, Act loser) {
  return std::any_of(
      profile.precedence.begin(), profile.precedence.end(), [&](const Precedence& rule) {
        return rule.winner == profile.codes[winner].id && rule.loser == profile.codes[loser].id;
      });
}

/// Which claims another one beats. All are judged at once, so two may cancel each other.
std::vector<bool> beaten(const Profile& profile, const std::vector<Claim>& claims) {
  std::vector<bool> result(claims.size(), false);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    for (std::size_t j = i + 1; j < claims.size() && claims[j].span.begin < claims[i].span.end;
         ++j) {
      if (!overlap(claims[i].span, claims[j].span)) continue;
      if (beats(profile, claims[i].act, claims[j].act)) result[j] = true;
      if (beats(profile, claims[j].act, claims[i].act)) result[i] = true;
    }
  }
  return result;
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

std::vector<std::string> labels(const CodedUtterance& coded) {
  std::vector<std::string> result = {std::string(kAnyUtterance)};
  if (const auto question = question_label(coded); !question.empty()) result.emplace_back(question);
  if (coded.reflection == Reflection::simple) result.emplace_back("reflection.simple");
  if (coded.reflection == Reflection::complex) result.emplace_back("reflection.complex");
  for (const std::string& kind : coded.judgment) result.push_back("judgment." + kind);
  for (const std::string& code : coded.codes) {
    const bool decided_above = code.starts_with("question.") || code.starts_with("reflection.") ||
                               code.starts_with("judgment.");
    if (!decided_above) result.push_back(code);
  }
  return result;
}

}  // namespace

Takers::Takers(const Profile& profile) {
  for (Act act = 0; act < profile.codes.size(); ++act) {
    for (const Take& take : profile.codes[act].takes) by_code_[take.code].push_back({act, &take});
  }
}

std::vector<Act> Takers::of(const Finding& finding) const {
  std::vector<Act> acts;
  const auto found = by_code_.find(finding.code);
  if (found == by_code_.end()) return acts;
  for (const Taker& taker : found->second) {
    const bool known = !acts.empty() && acts.back() == taker.act;
    if (!known && accepts(*taker.take, finding)) acts.push_back(taker.act);
  }
  return acts;
}

std::vector<Act> acts_in_findings(const Profile& profile, const Takers& takers,
                                  const CodedUtterance& coded) {
  const auto all = claims(takers, coded);
  const auto lost = beaten(profile, all);
  std::vector<std::size_t> covered_to(profile.codes.size(), 0);
  std::vector<Act> result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (lost[i]) continue;
    const Claim& claim = all[i];
    if (claim.span.begin >= covered_to[claim.act]) result.push_back(claim.act);
    covered_to[claim.act] = std::max(covered_to[claim.act], claim.span.end);
  }
  return result;
}

std::vector<Act> acts_in_labels(const Profile& profile, const CodedUtterance& coded) {
  const auto present = labels(coded);
  std::vector<Act> result;
  for (Act act = 0; act < profile.codes.size(); ++act) {
    const auto& takes = profile.codes[act].takes;
    if (std::any_of(takes.begin(), takes.end(), [&](const Take& take) {
          return std::find(present.begin(), present.end(), take.code) != present.end();
        })) {
      result.push_back(act);
    }
  }
  return result;
}

}  // namespace oars::score
