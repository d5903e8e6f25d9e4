#pragma once

#include <deque>
#include <oars/coding.hpp>
#include <vector>

#include "detect/clause.hpp"
#include "detect/client_words.hpp"
#include "detect/rule_hit.hpp"
#include "lang/language.hpp"
#include "text/token.hpp"

namespace oars::detect {

/// An utterance as detectors see it.
struct Turn {
  Role role = Role::unknown;
  text::TokenTable table;
};

/// How many turns back detectors look.
inline constexpr std::size_t kHistory = 12;

/// What a detector is given: the language, the words of this session, the turn to code, and the
/// turns before it, oldest first. `hits` are the pack's rules that match the turn, guards applied;
/// `clauses` says where the turn's clauses begin; `client` holds what the client said lately.
struct Context {
  const lang::Language& language;
  const text::Vocabulary& vocabulary;
  const std::deque<Turn>& history;
  const Turn& turn;
  const std::vector<RuleHit>& hits;
  const ClauseStarts& clauses;
  const ClientWords& client;
};

}  // namespace oars::detect
