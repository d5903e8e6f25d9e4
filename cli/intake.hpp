#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include <oars/session.hpp>

#include "inputs.hpp"

/// Reads inputs one after the other and tells standard error what is wrong with them: a handful of
/// complaints of each kind about a file, the rest counted. A file that fails sinks nothing but
/// itself.
class Intake {
 public:
  /// Hands each session of the input to `use`, which may throw OutputError.
  void read(const Input& input, const std::function<void(oars::Session)>& use);

  /// Tells what the readers repaired in a session of the input at hand.
  void warn(const oars::Session& session);

  /// Notes that a session's roles are not known, and shows the flags that mend it.
  void ask_for_roles(const oars::Session& session);

  /// The same, where the output itself shows the flags.
  void note_unknown_roles() { roles_unknown_ = true; }

  /// Notes that something failed which has been told.
  void fail() { failed_ = true; }

  int exit_code() const;

 private:
  void end_input(const Input& input);

  std::size_t warnings_ = 0;     ///< Of the input at hand.
  std::size_t role_tables_ = 0;  ///< Of the input at hand.
  bool failed_ = false;
  bool roles_unknown_ = false;
};
