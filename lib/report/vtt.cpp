#include <algorithm>
#include <array>
#include <string_view>

#include <oars/write_session.hpp>

#include "report/labels.hpp"
#include "report/markup.hpp"
#include "report/timeline.hpp"

namespace oars {
namespace {

std::string digits(std::int64_t number, std::size_t least) {
  const std::string text = std::to_string(number);
  return std::string(least - std::min(least, text.size()), '0') + text;
}

std::string clock(std::int64_t milliseconds) {
  const std::int64_t seconds = milliseconds / 1000;
  return digits(seconds / 3600, 2) + ":" + digits(seconds / 60 % 60, 2) + ":" +
         digits(seconds % 60, 2) + "." + digits(milliseconds % 1000, 3);
}

// The roles that readers cannot be expected to find again stand beside the labels. '>' is escaped
// as in cues, since a note must hold no arrow.
std::string roles_note(const Session& session, const std::vector<std::string>& labels) {
  std::string note;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    note += report::escape_vtt(labels[i]) + "=" + to_string(session.speakers[i].role) + "\n";
  }
  return note.empty() ? note : "\nNOTE Roles\n" + note;
}

// The line above a cue's times; empty for an id that would be taken for another block.
std::string cue_id(const Utterance& utterance) {
  constexpr std::array<std::string_view, 3> kBlocks{"NOTE", "STYLE", "REGION"};
  const std::string id = report::on_one_line(utterance.id);
  const bool block = std::any_of(kBlocks.begin(), kBlocks.end(),
                                 [&](std::string_view name) { return id.starts_with(name); });
  if (id.empty() || block || id.find("-->") != std::string::npos) return {};
  return id + "\n";
}

// A blank line would end the cue.
std::string payload(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\f\v") == std::string_view::npos) continue;
    if (!lines.empty()) lines.push_back('\n');
    lines += report::escape_vtt(line);
  }
  return lines;
}

}  // namespace

std::string to_vtt(const Session& session) {
  const std::vector<std::string> labels = report::written_labels(session);
  const std::vector<report::Slot> slots = report::timeline(session);
  std::string out = "WEBVTT\n" + roles_note(session, labels);
  const std::string estimates = report::estimates(slots);
  if (!estimates.empty()) out += "\nNOTE " + estimates + "\n";
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Utterance& utterance = session.utterances[i];
    out += "\n" + cue_id(utterance) + clock(slots[i].start) + " --> " + clock(slots[i].end) + "\n";
    out += "<v " + report::escape_vtt(labels[utterance.speaker]) + ">" + payload(utterance.text) +
           "</v>\n";
  }
  return out;
}

}  // namespace oars
