#include "detect/taking_up.hpp"

#include <algorithm>
#include <array>

namespace oars::detect {
namespace {

constexpr std::string_view kFeeling = "feeling";
constexpr std::string_view kStrong = "feeling.strong";
constexpr std::string_view kTakenUp = "feeling.taken_up";
constexpr std::string_view kWordRule = "feeling.word";
constexpr std::string_view kSlot = "{feeling}";

/// Who says any of these stays with the client.
constexpr std::array<std::string_view, 5> kStays = {"reflection.", "support", "affirmation",
                                                    "autonomy", "feeling"};
/// A shorter turn says too little to pass anything over.
constexpr std::size_t kFewestWords = 3;

/// A user's rule may give the code without a family.
bool has_family(const Finding& finding) {
  return finding.code == kFeeling && !finding.attributes.empty();
}

}  // namespace

TakingUp::TakingUp(const lang::Language& language)
    : missed_(language.rule("missed_feeling.passed-over")),
      stays_(language.rule("missed_feeling.stays")),
      feels_(language.rule("client.feels")),
      felt_(language.rule("client.felt")) {}

void TakingUp::hear(const Context& context, std::string_view text, const Draft& draft) {
  for (const Finding& finding : draft.coded.findings) {
    if (!has_family(finding)) continue;
    heard_.push_back(
        {.family = finding.attributes.front(),
         .strong = std::ranges::find(finding.attributes, kStrong) != finding.attributes.end(),
         .own = finding.rule != kWordRule,
         .echo = echo(context, text, finding)});
    heard_.back().own |= !heard_.back().echo.empty();
  }
}

/// What the counselor could have said: the client's "I feel" or "I felt" as "you", and the feeling.
std::string TakingUp::echo(const Context& context, std::string_view text,
                           const Finding& feeling) const {
  const auto& tokens = context.turn.table.tokens;
  for (const RuleHit& hit : context.hits) {
    if (hit.rule != &feels_ && hit.rule != &felt_) continue;
    if (hit.last == tokens.size() || tokens[hit.last].begin != feeling.span.begin) continue;
    std::string line = hit.rule->instead;
    const auto slot = line.find(kSlot);
    if (slot == std::string::npos) return line;  // A user's pack may do without it.
    const Span& span = feeling.span;
    return line.replace(slot, kSlot.size(), text.substr(span.begin, span.end - span.begin));
  }
  return {};
}

void TakingUp::apply(const Context& context, Draft& draft) {
  if (heard_.empty() || is_acknowledgement(context.turn.table)) return;
  mark_taken_up(draft);
  const auto strong = std::ranges::find_if(
      heard_, [](const Heard& feeling) { return feeling.strong && feeling.own; });
  const auto& table = context.turn.table;
  if (strong != heard_.end() && table.words >= kFewestWords && !stays_with_it(context, draft)) {
    const auto last = static_cast<std::uint32_t>(table.tokens.size());
    Finding finding = make_finding(missed_, table, 0, last);
    finding.instead = strong->echo;
    draft.coded.findings.push_back(std::move(finding));
  }
  heard_.clear();
}

void TakingUp::mark_taken_up(Draft& draft) const {
  for (Finding& finding : draft.coded.findings) {
    if (!has_family(finding)) continue;
    const bool heard =
        std::ranges::find(heard_, finding.attributes.front(), &Heard::family) != heard_.end();
    if (heard) finding.attributes.emplace_back(kTakenUp);
  }
}

bool TakingUp::stays_with_it(const Context& context, const Draft& draft) const {
  return std::ranges::any_of(kStays,
                             [&](std::string_view code) { return has_code(draft, code); }) ||
         std::ranges::find(context.hits, &stays_, &RuleHit::rule) != context.hits.end();
}

}  // namespace oars::detect
