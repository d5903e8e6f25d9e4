#include "intake.hpp"

#include <iostream>
#include <utility>

#include "complaint.hpp"
#include "exit_code.hpp"
#include "layout.hpp"
#include "role_table.hpp"

namespace {

// Complaints of one kind about one file; a person reads a handful, the rest is counted.
constexpr std::size_t kMostWarnings = 5;
constexpr std::size_t kMostRoleTables = 3;

std::string place(const oars::Session& session, std::size_t line) {
  return printable(session.source) + (line > 0 ? ":" + std::to_string(line) : "");
}

}  // namespace

void Intake::read(const Input& input, const std::function<void(oars::Session)>& use) {
  warnings_ = 0;
  role_tables_ = 0;
  try {
    for (oars::Session& session : read_input(input)) use(std::move(session));
  } catch (const oars::Error& error) {
    failed_ = true;
    std::cerr << complaint(error);
  }
  end_input(input);
}

void Intake::warn(const oars::Session& session) {
  for (const oars::Diagnostic& diagnostic : session.diagnostics) {
    if (warnings_++ >= kMostWarnings) continue;
    std::cerr << "oars: " << place(session, diagnostic.line) << ": warning: " << diagnostic.message
              << " [" << diagnostic.code << "]\n";
  }
}

void Intake::ask_for_roles(const oars::Session& session) {
  roles_unknown_ = true;
  if (role_tables_++ < kMostRoleTables) std::cerr << role_table(session);
}

void Intake::end_input(const Input& input) {
  const std::string name = input.path == "-" ? "stdin" : printable(input.path);
  if (warnings_ > kMostWarnings) {
    std::cerr << "oars: " << name << ": and " << warnings_ - kMostWarnings << " more warnings\n";
  }
  if (role_tables_ > kMostRoleTables) {
    std::cerr << "oars: " << name << ": and " << role_tables_ - kMostRoleTables
              << " more sessions whose roles are not known\n";
  }
}

int Intake::exit_code() const {
  if (failed_) return kExitFailed;
  return roles_unknown_ ? kExitRolesUnknown : kExitDone;
}
