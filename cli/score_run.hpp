#pragma once

#include <cstddef>
#include <string>

#include <oars/oars.hpp>

#include "intake.hpp"
#include "output.hpp"

enum class Format { text, json, jsonl, csv };

/// Scores inputs one after the other: results to the output as each session is done.
class ScoreRun {
 public:
  ScoreRun(oars::Analyzer analyzer, Format format, oars::WriteOptions write, Intake& intake,
           Output& output)
      : analyzer_(std::move(analyzer)),
        format_(format),
        write_(write),
        intake_(intake),
        output_(output) {}

  /// Throws OutputError.
  void score(const Input& input);

  /// Scored so far.
  std::size_t sessions() const { return sessions_; }

 private:
  void score_session(oars::Session session);
  void write(const oars::Analysis& analysis);

  oars::Analyzer analyzer_;
  Format format_;
  oars::WriteOptions write_;
  Intake& intake_;
  Output& output_;
  std::size_t sessions_ = 0;
  std::size_t written_ = 0;  ///< Of them, those that the output holds.
};
