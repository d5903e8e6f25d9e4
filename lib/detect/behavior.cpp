#include "detect/behavior.hpp"

#include <algorithm>

namespace oars::detect {
namespace {

/// A turn without any other code informs more often than not from this many words on.
constexpr std::size_t kInputWords = 16;

bool asks_outright(const Context& context, const Draft& draft) {
  const auto& sentences = context.turn.table.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (draft.sentences[i].asks_outright(sentences[i])) return true;
  }
  return false;
}

/// Advice, a warning or an order outweighs what is reflected beside it.
bool pushes(const Draft& draft) {
  return has_code(draft, "advice.without_permission") || has_code(draft, "warning") ||
         has_code(draft, "direction");
}

Behavior main_behavior(const Context& context, const Draft& draft) {
  const auto& coded = draft.coded;
  const bool reflects = coded.reflection != Reflection::none;
  if (asks_outright(context, draft)) return Behavior::question;
  if (pushes(draft)) return Behavior::input;
  if (reflects) return Behavior::reflection;
  if (coded.question != Question::none) return Behavior::question;
  if (has_code(draft, "information") || has_code(draft, "advice.")) return Behavior::input;
  const bool unexplained = std::ranges::all_of(
      coded.findings, [](const Finding& finding) { return finding.code == "facilitation"; });
  return unexplained && coded.words >= kInputWords ? Behavior::input : Behavior::other;
}

}  // namespace

void BehaviorComposer::detect(const Context& context, Draft& draft) const {
  draft.coded.behavior = main_behavior(context, draft);
}

}  // namespace oars::detect
