#pragma once

#include <string>
#include <vector>

#include <oars/read.hpp>

#include "reading_options.hpp"

/// One thing to read.
struct Input {
  std::string path;  ///< "-" is standard input.
  oars::ReadOptions options;
};

struct Inputs {
  std::vector<Input> list;
  bool failed = false;  ///< Some folder could not be used, which standard error tells.
};

/// What the PATHs of a command line stand for: folders become the transcripts in them, each with
/// the roles that its folder's roles.csv gives. Throws UsageError and oars::Error(invalid_option).
Inputs find_inputs(const ReadingOptions& options);

/// Throws UsageError if `output` is one of the inputs, which the results would replace.
void refuse_output_over_input(const std::vector<Input>& inputs, const std::string& output);

/// Every session of an input. Throws oars::Error.
std::vector<oars::Session> read_input(const Input& input);
