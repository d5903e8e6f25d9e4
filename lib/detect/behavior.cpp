#include "detect/behavior.hpp"

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

Behavior main_behavior(const Context& context, const Draft& draft) {
  const auto& coded = draft.coded;
  const bool reflects = coded.reflection != Reflection::none;
  if (asks_outright(context, draft)) return Behavior::question;
  if (reflects) return Behavior::reflection;
  if (coded.question != Question::none) return Behavior::question;
  const bool informs = has_code(draft, "information") || has_code(draft, "advice.") ||
                       has_code(draft, "warning") || has_code(draft, "direction");
  if (informs) return Behavior::input;
  const bool unexplained = coded.findings.empty() && coded.words >= kInputWords;
  return unexplained ? Behavior::input : Behavior::other;
}

}  // namespace

void BehaviorComposer::detect(const Context& context, Draft& draft) const {
  draft.coded.behavior = main_behavior(context, draft);
}

}  // namespace oars::detect
