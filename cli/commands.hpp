#pragma once

#include <functional>
#include <stdexcept>
#include <string>

#include <CLI/CLI.hpp>

/// A subcommand: its face on the command line, and what it does once the line is parsed.
struct Command {
  CLI::App* app = nullptr;
  std::function<int()> run;  ///< Returns an ExitCode.
};

Command add_score(CLI::App& program);
Command add_read(CLI::App& program);
Command add_codes(CLI::App& program);
Command add_formats(CLI::App& program);

/// A command line that parses but cannot be obeyed; the message says what would be accepted.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
