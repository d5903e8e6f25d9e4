#include "detect/long_turn.hpp"

#include <algorithm>
#include <numeric>

namespace oars::detect {
namespace {

constexpr std::size_t kMostWords = 100;

bool is_answer(const Turn& turn) {
  return turn.role != Role::counselor && !is_acknowledgement(turn.table);
}

/// Words that the counselor has said before this utterance without the client saying more than
/// "mm-hmm".
std::size_t words_before(const std::deque<Turn>& history) {
  const auto answer = std::find_if(history.rbegin(), history.rend(), is_answer);
  return std::accumulate(history.rbegin(), answer, std::size_t{0},
                         [](std::size_t words, const Turn& turn) {
                           return words + (turn.role == Role::counselor ? turn.table.words : 0);
                         });
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
