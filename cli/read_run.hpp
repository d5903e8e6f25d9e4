#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <oars/session.hpp>

#include "intake.hpp"
#include "output.hpp"

enum class SessionFormat { text, json, csv, vtt, eaf, cha };

/// Reads inputs one after the other and writes their sessions as they were understood.
class ReadRun {
 public:
  /// `text`: SessionFormat::text shows what was said too.
  ReadRun(SessionFormat format, bool text, Intake& intake, Output& output)
      : format_(format), text_(text), intake_(intake), output_(output) {}

  /// Throws OutputError, and UsageError where a format that holds one session gets a second one.
  void read(const Input& input);

  /// Writes what needs all sessions to be read. Throws OutputError.
  void finish();

  /// Read so far.
  std::size_t sessions() const { return sessions_; }

 private:
  void take(oars::Session session);
  void hold(oars::Session session);
  void write_table();

  SessionFormat format_;
  bool text_;
  Intake& intake_;
  Output& output_;
  std::vector<oars::Session> held_;  ///< For finish().
  std::size_t sessions_ = 0;
};
