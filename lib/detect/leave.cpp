#include "detect/leave.hpp"

#include <algorithm>

namespace oars::detect {
namespace {

/// How many of the counselor's turns leave lasts.
constexpr std::size_t kTurns = 6;
constexpr std::string_view kUnasked = "advice.without_permission";
constexpr std::string_view kConcern = "concern";
constexpr std::string_view kPermitted = "concern.with_permission";

bool holds(const std::vector<RuleHit>& hits, const lang::Rule& rule) {
  return std::ranges::any_of(hits, [&](const RuleHit& hit) { return hit.rule == &rule; });
}

}  // namespace

Leave::Leave(const lang::Language& language)
    : asks_(language.rule("client.asks-advice")),
      agrees_(language.rule("client.agrees")),
      declines_(language.rule("client.declines")),
      wants_none_(language.rule("client.wants-no-advice")),
      to_advise_(language.rule("permission.to-advise")),
      welcome_(language.rule("advice.where-welcome")),
      granted_(language.rule("advice.granted")),
      refused_(language.rule("advice.refused")) {}

void Leave::set(State state) {
  state_ = state;
  turns_left_ = kTurns;
}

void Leave::hear(const std::vector<RuleHit>& hits) {
  const bool answers = state_ == State::asked;
  const bool asks = holds(hits, asks_);
  if (holds(hits, wants_none_) || (answers && !asks && holds(hits, declines_))) {
    set(State::refused);
  } else if (asks || (answers && holds(hits, agrees_))) {
    set(State::granted);
  }
}

void Leave::apply(const Context& context, Draft& draft) {
  recode(draft);
  if (state_ == State::granted) {
    add_welcome(context, draft);
    if (uses_leave(draft)) set(State::granted);
  }
  if (state_ != State::none && --turns_left_ == 0) state_ = State::none;
  if (has_code(draft, "permission") && holds(context.hits, to_advise_)) set(State::asked);
}

void Leave::recode(Draft& draft) const {
  if (state_ != State::granted && state_ != State::refused) return;
  for (Finding& finding : draft.coded.findings) {
    if (finding.code == kUnasked) {
      recode_as(state_ == State::granted ? granted_ : refused_, finding);
    } else if (finding.code == kConcern && state_ == State::granted) {
      finding.attributes.emplace_back(kPermitted);
    }
  }
}

/// What was agreed to goes on as long as it is being said.
bool Leave::uses_leave(const Draft& draft) const {
  return has_code(draft, granted_.code) || has_code(draft, "information");
}

/// "You could call them" is advice to who has asked for it, and no reflection.
void Leave::add_welcome(const Context& context, Draft& draft) const {
  const auto hit = std::ranges::find(context.hits, &welcome_, &RuleHit::rule);
  if (hit == context.hits.end() || has_code(draft, "advice.")) return;
  draft.coded.findings.push_back(make_finding(granted_, context.turn.table, hit->first, hit->last));
  std::erase_if(draft.coded.findings,
                [](const Finding& finding) { return finding.code.starts_with("reflection."); });
  draft.coded.reflection = Reflection::none;
  if (draft.coded.behavior == Behavior::reflection) draft.coded.behavior = Behavior::input;
}

void Leave::forget() { state_ = State::none; }

}  // namespace oars::detect
