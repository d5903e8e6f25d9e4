#include "session_summary.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <vector>

#include <oars/read.hpp>

#include "layout.hpp"
#include "role_table.hpp"

namespace {

std::string clock(double seconds) {
  const auto whole = static_cast<long>(std::floor(std::clamp(seconds, 0.0, 359999.0)));
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60,
                whole % 60);
  return buffer;
}

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

// Utterances of one speaker after the other are one turn.
std::size_t count_turns(const oars::Session& session) {
  std::size_t turns = 0;
  std::optional<std::size_t> last;
  for (const oars::Utterance& utterance : session.utterances) {
    turns += last == utterance.speaker ? 0u : 1u;
    last = utterance.speaker;
  }
  return turns;
}

// From the first time to the last one.
std::string span_of_times(const oars::Session& session) {
  std::optional<double> first;
  std::optional<double> last;
  for (const oars::Utterance& utterance : session.utterances) {
    for (const std::optional<double>& time : {utterance.start, utterance.end}) {
      if (!time) continue;
      first = std::min(first.value_or(*time), *time);
      last = std::max(last.value_or(*time), *time);
    }
  }
  return first ? "from " + clock(*first) + " to " + clock(*last) : "without times";
}

std::string heading(const oars::Session& session, const std::vector<oars::RoleEvidence>& evidence) {
  std::size_t words = 0;
  for (const oars::RoleEvidence& speaker : evidence) words += speaker.words;
  return printable(session.source) + ": session " + printable(session.id) + ", read as " +
         session.format + "\n  " + counted(session.utterances.size(), "utterance") + " in " +
         counted(count_turns(session), "turn") + ", " + counted(words, "word") + ", " +
         span_of_times(session) + "\n";
}

std::string speakers(const oars::Session& session,
                     const std::vector<oars::RoleEvidence>& evidence) {
  std::vector<std::vector<std::string>> rows{
      {"LABEL", "ROLE", "FOUND BY", "UTTERANCES", "WORDS", "YOU-SHARE"}};
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const oars::Speaker& speaker = session.speakers[i];
    const bool known = speaker.role_source != oars::RoleSource::none;
    rows.push_back({printable(speaker.label), oars::to_string(speaker.role),
                    known ? oars::to_string(speaker.role_source) : "-",
                    std::to_string(evidence[i].turns), std::to_string(evidence[i].words),
                    two_decimals(evidence[i].you_share)});
  }
  return table(rows,
               {Align::left, Align::left, Align::left, Align::right, Align::right, Align::right});
}

std::string remarks(const oars::Session& session) {
  std::string result;
  for (const oars::Diagnostic& diagnostic : session.diagnostics) {
    const std::string place =
        diagnostic.line > 0 ? "line " + std::to_string(diagnostic.line) + ": " : "";
    result += "  " + place + printable(diagnostic.message) + " [" + diagnostic.code + "]\n";
  }
  const std::string flags = session.roles_known() ? "" : role_flags(session);
  if (!flags.empty()) result += "  To check, and to add: " + flags + "\n";
  return result.empty() ? result : "\n" + result;
}

std::string lines(const oars::Session& session) {
  std::string result = "\n";
  for (const oars::Utterance& utterance : session.utterances) {
    std::string text = utterance.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    result += "  " + (utterance.start ? clock(*utterance.start) + "  " : "") +
              printable(session.speakers[utterance.speaker].label) + ": " + printable(text) + "\n";
  }
  return result;
}

}  // namespace

std::string session_summary(const oars::Session& session, bool text) {
  const std::vector<oars::RoleEvidence> evidence = oars::role_evidence(session);
  return heading(session, evidence) + "\n" + speakers(session, evidence) + remarks(session) +
         (text ? lines(session) : "");
}
