#pragma once

#include <cstddef>
#include <vector>

#include "detect/detector.hpp"

namespace oars::detect {

/// Whether advice is welcome: keeps, from turn to turn, what the counselor has asked leave for and
/// what the client has asked for, agreed to or declined. Leave lapses six of the counselor's
/// turns after it was given or last used, a design choice. For one session and thread.
class Leave {
 public:
  /// Throws Error(pack_invalid) if the pack lacks a rule that it goes by.
  explicit Leave(const lang::Language& language);

  /// The client's turn, by the hits of the rules for clients.
  void hear(const std::vector<RuleHit>& hits);
  /// The counselor's turn: advice in it is with permission if there is leave, "you could" is advice
  /// then, and what it asks leave for is remembered.
  void apply(const Context& context, Draft& draft);
  /// Another session begins.
  void forget();

 private:
  enum class State { none, asked, granted, refused };

  void set(State state);
  void recode(Draft& draft) const;
  bool uses_leave(const Draft& draft) const;
  void add_welcome(const Context& context, Draft& draft) const;

  const lang::Rule& asks_;
  const lang::Rule& agrees_;
  const lang::Rule& declines_;
  const lang::Rule& wants_none_;
  const lang::Rule& to_advise_;
  const lang::Rule& welcome_;
  const lang::Rule& granted_;
  const lang::Rule& refused_;
  State state_ = State::none;
  std::size_t turns_left_ = 0;
};

}  // namespace oars::detect
