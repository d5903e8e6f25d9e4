#include "detect/long_turn.hpp"

namespace oars::detect {
namespace {

constexpr std::size_t kMostWords = 100;

/// Words that the counselor has said before this utterance without the client saying any.
std::size_t words_before(const std::deque<Turn>& history) {
  std::size_t words = 0;
  for (auto turn = history.rbegin(); turn != history.rend(); ++turn) {
    if (turn->role != Role::counselor) {
      if (is_acknowledgement(turn->table)) continue;
      break;
    }
    words += turn->table.words;
  }
  return words;
}

}  // namespace

LongTurn::LongTurn(const lang::Language& language) : rule_(language.rule("long_turn.words")) {}

void LongTurn::detect(const Context& context, Draft& draft) const {
  const auto& table = context.turn.table;
  const std::size_t before = words_before(context.history);
  if (before > kMostWords || before + table.words <= kMostWords) return;
  const auto last = static_cast<std::uint32_t>(table.tokens.size());
  draft.coded.findings.push_back(make_finding(rule_, table, 0, last));
}

}  // namespace oars::detect
