#include "score_run.hpp"

#include <array>
#include <cstdio>
#include <iostream>
#include <utility>
#include <vector>

#include "exit_code.hpp"
#include "layout.hpp"
#include "role_table.hpp"

namespace {

// Complaints of one kind about one file; a person reads a handful, the rest is counted.
constexpr std::size_t kMostWarnings = 5;
constexpr std::size_t kMostRoleTables = 3;

// One byte over what the readers accept (ErrorCode::file_too_large), so that they refuse it.
constexpr std::size_t kMostInput = (std::size_t{256} << 20) + 1;

std::string standard_input() {
  std::string bytes;
  std::array<char, 65536> block;
  while (bytes.size() < kMostInput) {
    const std::size_t count = std::fread(block.data(), 1, block.size(), stdin);
    if (count == 0) break;
    bytes.append(block.data(), count);
  }
  return bytes;
}

std::vector<oars::Session> read(const std::string& file, const oars::ReadOptions& options) {
  if (file == "-") return oars::read_bytes(standard_input(), "stdin", options);
  return oars::read_file(file, options);
}

std::string place(const oars::Session& session, std::size_t line) {
  return printable(session.source) + (line > 0 ? ":" + std::to_string(line) : "");
}

}  // namespace

std::string complaint(const oars::Error& error) {
  std::string message = error.what();
  const std::string remedy = " What to do: " + error.remedy();
  if (!error.remedy().empty() && message.ends_with(remedy)) {
    message[message.size() - remedy.size()] = '\n';
  }
  return "oars: " + message + '\n';
}

void ScoreRun::score(const std::string& file) {
  warnings_ = 0;
  role_tables_ = 0;
  try {
    for (oars::Session& session : read(file, read_)) {
      if (output_.reader_gone()) return;
      score_session(std::move(session));
    }
  } catch (const oars::Error& error) {
    failed_ = true;
    std::cerr << complaint(error);
  }
  end_file(file);
}

void ScoreRun::score_session(oars::Session session) {
  const oars::Analysis analysis = analyzer_.analyze(std::move(session));
  ++sessions_;
  warn(analysis.session);
  if (!analysis.scores.roles_known) {
    roles_unknown_ = true;
    ask_for_roles(analysis.session);
    // The tables keep such a session with empty codes; a scorecard would have nothing to say.
    if (format_ == Format::text) return;
  }
  write(analysis);
}

void ScoreRun::write(const oars::Analysis& analysis) {
  const bool first = written_++ == 0;
  switch (format_) {
    case Format::text:
      return output_.write((first ? "" : "\n") + oars::to_text(analysis, write_));
    case Format::json:
      return output_.write(oars::to_json(analysis, write_));
    case Format::jsonl:
      return output_.write(oars::to_jsonl(analysis, write_));
    case Format::csv:
      if (first) output_.write(oars::csv_header(write_));
      return output_.write(oars::to_csv(analysis, write_));
  }
}

void ScoreRun::warn(const oars::Session& session) {
  for (const oars::Diagnostic& diagnostic : session.diagnostics) {
    if (warnings_++ >= kMostWarnings) continue;
    std::cerr << "oars: " << place(session, diagnostic.line) << ": warning: " << diagnostic.message
              << " [" << diagnostic.code << "]\n";
  }
}

void ScoreRun::ask_for_roles(const oars::Session& session) {
  if (role_tables_++ < kMostRoleTables) std::cerr << role_table(session);
}

void ScoreRun::end_file(const std::string& file) const {
  const std::string name = file == "-" ? "stdin" : printable(file);
  if (warnings_ > kMostWarnings) {
    std::cerr << "oars: " << name << ": and " << warnings_ - kMostWarnings << " more warnings\n";
  }
  if (role_tables_ > kMostRoleTables) {
    std::cerr << "oars: " << name << ": and " << role_tables_ - kMostRoleTables
              << " more sessions whose roles are not known\n";
  }
}

int ScoreRun::exit_code() const {
  if (failed_) return kExitFailed;
  return roles_unknown_ ? kExitRolesUnknown : kExitDone;
}
