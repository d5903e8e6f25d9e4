#include "role_table.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

#include <oars/read.hpp>

#include "layout.hpp"

namespace {

using oars::Role;
using Evidence = std::vector<oars::RoleEvidence>;

bool has_role(const oars::Session& session, Role role) {
  return std::any_of(session.speakers.begin(), session.speakers.end(),
                     [&](const oars::Speaker& speaker) { return speaker.role == role; });
}

// A proposal for a person to check: who says "you" most is the counselor, who of the rest says
// most is the client, anyone else is other. Roles that are known stay.
std::vector<Role> suggest(const oars::Session& session, const Evidence& evidence) {
  std::vector<Role> roles;
  for (const oars::Speaker& speaker : session.speakers) roles.push_back(speaker.role);
  const auto propose = [&](Role role, auto figure) {
    if (has_role(session, role)) return;
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < roles.size(); ++i) {
      if (roles[i] != Role::unknown) continue;
      if (!best || figure(evidence[i]) > figure(evidence[*best])) best = i;
    }
    if (best) roles[*best] = role;
  };
  propose(Role::counselor, [](const oars::RoleEvidence& seen) { return seen.you_share; });
  propose(Role::client, [](const oars::RoleEvidence& seen) { return seen.words; });
  std::replace(roles.begin(), roles.end(), Role::unknown, Role::other);
  return roles;
}

// For a POSIX shell: between single quotes only the single quote itself is special.
std::string shell_quoted(const std::string& text) {
  std::string result = "'";
  for (const char byte : text) {
    result += byte == '\'' ? "'\\''" : std::string(1, byte);
  }
  return result + "'";
}

std::string flags(const oars::Session& session, const std::vector<Role>& suggestion) {
  std::string result;
  for (std::size_t i = 0; i < suggestion.size(); ++i) {
    if (session.speakers[i].role != Role::unknown) continue;
    const std::string value = session.speakers[i].label + "=" + oars::to_string(suggestion[i]);
    result += (result.empty() ? "" : " ") + ("--role " + shell_quoted(printable(value)));
  }
  return result;
}

std::string speaker_rows(const oars::Session& session, const Evidence& evidence,
                         const std::vector<Role>& suggestion) {
  std::vector<std::vector<std::string>> rows{
      {"LABEL", "TURNS", "WORDS", "YOU-SHARE", "ROLE", "SUGGESTION"}};
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const oars::Speaker& speaker = session.speakers[i];
    rows.push_back({printable(speaker.label), std::to_string(evidence[i].turns),
                    std::to_string(evidence[i].words), two_decimals(evidence[i].you_share),
                    oars::to_string(speaker.role),
                    speaker.role == Role::unknown ? oars::to_string(suggestion[i]) : ""});
  }
  return table(rows,
               {Align::left, Align::right, Align::right, Align::right, Align::left, Align::left});
}

}  // namespace

std::string role_table(const oars::Session& session) {
  const Evidence evidence = oars::role_evidence(session);
  const std::vector<Role> suggestion = suggest(session, evidence);
  std::string result = "oars: " + printable(session.source) + ": ";
  // A file's only session is named after it.
  if (session.id != std::filesystem::path(session.source).stem()) {
    result += "session " + printable(session.id) + ": ";
  }
  if (!has_role(session, Role::unknown)) {
    return result + "no speaker is the counselor\n\n" +
           speaker_rows(session, evidence, suggestion) +
           "\nWhat to do: if one of them is the counselor, run again with "
           "--role 'LABEL=counselor'.\n";
  }
  return result + "who is the counselor is not known\n\n" +
         speaker_rows(session, evidence, suggestion) +
         "\nWhat to do: check the suggestion (a counselor says \"you\" more than \"I\", a client "
         "the\nother way round), then run again with\n\n  " +
         flags(session, suggestion) + "\n";
}

std::string role_flags(const oars::Session& session) {
  return flags(session, suggest(session, oars::role_evidence(session)));
}
