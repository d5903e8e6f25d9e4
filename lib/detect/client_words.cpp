#include "detect/client_words.hpp"

#include <algorithm>

#include "detect/context.hpp"

namespace oars::detect {
namespace {

using lang::bit;
using lang::WordClass;
using text::Token;

bool is_content(const Token& token) { return !token.is(bit(WordClass::stopword)); }

}  // namespace

bool is_acknowledgement(const text::TokenTable& table) {
  return std::ranges::all_of(table.tokens, [](const Token& token) {
    return token.is(lang::any_of(WordClass::backchannel, WordClass::lead_in));
  });
}

void ClientWords::hear(const Turn& turn, const lang::Language& language) {
  ++now_;
  if (turn.role == Role::client && !is_acknowledgement(turn.table)) keep(turn.table, language);
  while (kept_ > 0 && now_ - turns_[kept_ - 1].at >= kHistory) --kept_;
}

void ClientWords::keep(const text::TokenTable& table, const lang::Language& language) {
  std::rotate(turns_.begin(), turns_.end() - 1, turns_.end());
  Heard& turn = turns_.front();
  turn.at = now_;
  turn.stems.clear();
  said_.clear();
  for (const Token& token : table.tokens) {
    if (is_content(token)) turn.stems.add(token.stem);
    said_.add(language.swapped(token.word));
  }
  kept_ = std::min(kept_ + 1, kTurns);
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
