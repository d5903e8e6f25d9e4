#include <algorithm>
#include <set>
#include <string>

#include <oars/write_session.hpp>

#include "report/chat_text.hpp"
#include "report/labels.hpp"
#include "report/numbers.hpp"
#include "report/timeline.hpp"

namespace oars {
namespace {

constexpr char kBullet = '\x15';  // stands around times

const char* chat_role(Role role) {
  switch (role) {
    case Role::counselor:
      return "Therapist";
    case Role::client:
      return "Client";
    case Role::other:
      return "Other";
    case Role::unknown:
      break;
  }
  return "Unidentified";
}

// Three capitals after the label, with a number where they are taken.
std::string speaker_code(std::string_view label, std::set<std::string>& taken) {
  constexpr std::size_t kLength = 3;
  std::string stem;
  for (const char c : label) {
    if (c >= 'a' && c <= 'z') stem += static_cast<char>(c - 'a' + 'A');
    if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) stem += c;
  }
  stem = stem.empty() ? "SPK" : stem.substr(0, kLength);
  std::string code = stem;
  for (int number = 2; !taken.insert(code).second; ++number) code = stem + std::to_string(number);
  return code;
}

struct Participant {
  std::string code;
  std::string name;
  const char* role;
};

std::vector<Participant> participants(const Session& session) {
  std::vector<Participant> list;
  std::set<std::string> taken;
  for (const std::string& label : report::written_labels(session)) {
    list.push_back({speaker_code(label, taken), report::chat_name(label),
                    chat_role(session.speakers[list.size()].role)});
  }
  return list;
}

std::string headers(const std::vector<Participant>& people) {
  std::string out = "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\t";
  for (const Participant& person : people) {
    if (&person != &people.front()) out += ", ";
    out += person.code + " " + person.name + " " + person.role;
  }
  out += '\n';
  for (const Participant& person : people) {
    out += "@ID:\teng|oars|" + person.code + "|||||" + person.role + "|||\n";
  }
  return out;
}

std::string comment(const std::vector<report::Slot>& slots) {
  const auto estimated = std::count_if(slots.begin(), slots.end(), [](const report::Slot& slot) {
    return slot.start_given && !slot.end_given;
  });
  if (estimated == 0) return {};
  return "@Comment:\tends of " + report::counted(static_cast<std::size_t>(estimated), "utterance") +
         " are estimated\n";
}

std::string times(const report::Slot& slot) {
  if (!slot.start_given) return {};
  return std::string(" ") + kBullet + std::to_string(slot.start) + "_" + std::to_string(slot.end) +
         kBullet;
}

std::string codes_line(const CodedUtterance& coded) {
  std::string line;
  for (const std::string& code : coded.codes) line += (line.empty() ? "$" : " $") + code;
  return line.empty() ? line : "%cod:\t" + line + "\n";
}

std::string write(const Session& session, const Analysis* analysis) {
  const std::vector<Participant> people = participants(session);
  const std::vector<report::Slot> slots = report::timeline(session);
  std::string out = headers(people) + comment(slots);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Utterance& utterance = session.utterances[i];
    out += "*" + people[utterance.speaker].code + ":\t" + report::chat_line(utterance) +
           times(slots[i]) + "\n";
    if (analysis != nullptr) out += codes_line(analysis->coded[i]);
  }
  return out + "@End\n";
}

}  // namespace

std::string to_chat(const Session& session) { return write(session, nullptr); }

std::string to_chat(const Analysis& analysis) { return write(analysis.session, &analysis); }

}  // namespace oars
