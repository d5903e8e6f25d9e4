#include "detect/client_words.hpp"

#include <algorithm>

#include "detect/context.hpp"

namespace oars::detect {
namespace {

using lang::bit;
using lang::WordClass;
using text::Token;

/// The client's last turns that a reflection can draw on, the last one included.
constexpr std::size_t kTurns = 4;

bool is_content(const Token& token) { return !token.is(bit(WordClass::stopword)); }

void add_stems(const text::TokenTable& table, text::IdSet& stems) {
  for (const Token& token : table.tokens) {
    if (is_content(token)) stems.add(token.stem);
  }
}

}  // namespace

bool is_acknowledgement(const text::TokenTable& table) {
  return std::ranges::all_of(table.tokens, [](const Token& token) {
    return token.is(lang::any_of(WordClass::backchannel, WordClass::lead_in));
  });
}

void ClientWords::collect(const std::deque<Turn>& history, const lang::Language& language) {
  said_.clear();
  last_.clear();
  earlier_.clear();
  std::size_t turns = 0;
  for (auto turn = history.rbegin(); turn != history.rend() && turns < kTurns; ++turn) {
    if (turn->role != Role::client || is_acknowledgement(turn->table)) continue;
    add_stems(turn->table, turns == 0 ? last_ : earlier_);
    if (turns == 0) {
      for (const Token& token : turn->table.tokens) said_.add(language.swapped(token.word));
    }
    ++turns;
  }
}

Overlap overlap(const text::TokenTable& table, std::uint32_t first, std::uint32_t last,
                const ClientWords& client) {
  Overlap sum;
  for (auto i = first; i < last; ++i) {
    const Token& token = table.tokens[i];
    ++sum.words;
    if (client.said(token.word)) ++sum.said;
    if (!is_content(token)) continue;
    ++sum.content;
    if (client.in_last(token.stem)) {
      ++sum.last;
    } else if (client.in_earlier(token.stem)) {
      ++sum.earlier;
    }
  }
  return sum;
}

}  // namespace oars::detect
