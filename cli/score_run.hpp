#pragma once

#include <cstddef>
#include <string>

#include <oars/oars.hpp>

#include "output.hpp"

enum class Format { text, json, jsonl, csv };

/// Scores files one after the other: results to the output as each session is done, complaints to
/// standard error. A file that fails sinks nothing but itself.
class ScoreRun {
 public:
  ScoreRun(oars::Analyzer analyzer, oars::ReadOptions read, Format format, oars::WriteOptions write,
           Output& output)
      : analyzer_(std::move(analyzer)),
        read_(std::move(read)),
        format_(format),
        write_(write),
        output_(output) {}

  /// "-" is standard input. Throws OutputError.
  void score(const std::string& file);

  std::size_t sessions() const { return sessions_; }
  int exit_code() const;

 private:
  void score_session(oars::Session session);
  void write(const oars::Analysis& analysis);
  void warn(const oars::Session& session);
  void ask_for_roles(const oars::Session& session);
  void end_file(const std::string& file) const;

  oars::Analyzer analyzer_;
  oars::ReadOptions read_;
  Format format_;
  oars::WriteOptions write_;
  Output& output_;
  std::size_t sessions_ = 0;     ///< Analyzed so far.
  std::size_t written_ = 0;      ///< Of them, those that the output holds.
  std::size_t warnings_ = 0;     ///< Of the file at hand.
  std::size_t role_tables_ = 0;  ///< Of the file at hand.
  bool failed_ = false;
  bool roles_unknown_ = false;
};

/// "oars: FILE:LINE: fault" and, on a line of its own, what to do.
std::string complaint(const oars::Error& error);
