#pragma once

#include <string>
#include <vector>

#include "detect/detector.hpp"

namespace oars::detect {

/// Whether the counselor takes up what the client feels: keeps the feelings that the client has
/// named since the counselor last said more than an encourager. For one session and thread.
class TakingUp {
 public:
  /// Throws Error(pack_invalid) if the pack lacks a rule that it goes by.
  explicit TakingUp(const lang::Language& language);

  /// The client's turn, with its findings and the hits of the rules for clients.
  void hear(const Context& context, std::string_view text, const Draft& draft);
  /// The counselor's turn: marks the client's feelings that it names, and finds a strong feeling
  /// that it passes over.
  void apply(const Context& context, Draft& draft);
  /// Another session begins.
  void forget() { heard_.clear(); }

 private:
  struct Heard {
    std::string family;
    bool strong = false;
    bool own = false;  ///< Said of oneself: "I was devastated", and not "it was devastating".
    std::string echo;  ///< "It sounds like you felt lost."; empty if none can be built.
  };

  std::string echo(const Context& context, std::string_view text, const Finding& feeling) const;
  void mark_taken_up(Draft& draft) const;
  bool stays_with_it(const Context& context, const Draft& draft) const;

  const lang::Rule& missed_;
  const lang::Rule& stays_;
  const lang::Rule& feels_;
  const lang::Rule& felt_;
  std::vector<Heard> heard_;
};

}  // namespace oars::detect
