#pragma once

#include <string>
#include <vector>

#include <oars/read.hpp>

#include "commands.hpp"

/// How transcripts are read, as typed; the same options for every subcommand that reads.
struct ReadingOptions {
  std::vector<std::string> paths;
  std::vector<std::string> roles;
  std::vector<std::string> counselors;
  std::string inference = "infer";
  std::vector<std::string> columns;
  std::vector<std::string> keep;
  std::string input_format;
  std::string encoding;
  std::string role_key;
  bool split_by_word_speaker = false;
  bool strict = false;
};

/// Puts the options on the subcommand's face; `options` must live as long as `app`.
void add_reading(CLI::App& app, ReadingOptions& options);

/// Throws UsageError and oars::Error(invalid_option).
oars::ReadOptions read_options(const ReadingOptions& options);
