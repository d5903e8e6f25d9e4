#include <oars/session.hpp>

#include <algorithm>
#include <utility>

#include "transcript/events.hpp"
#include "transcript/role_inference.hpp"
#include "transcript/role_labels.hpp"

namespace oars {

const char* to_string(Role role) noexcept {
  switch (role) {
    case Role::unknown:
      return "unknown";
    case Role::counselor:
      return "counselor";
    case Role::client:
      return "client";
    case Role::other:
      return "other";
  }
  return "unknown";
}

const char* to_string(RoleSource source) noexcept {
  switch (source) {
    case RoleSource::none:
      return "none";
    case RoleSource::given:
      return "given";
    case RoleSource::label:
      return "label";
    case RoleSource::inferred:
      return "inferred";
  }
  return "none";
}

std::optional<Role> role_from_string(std::string_view name) noexcept {
  for (const Role role : {Role::unknown, Role::counselor, Role::client, Role::other}) {
    if (name == to_string(role)) return role;
  }
  return std::nullopt;
}

std::size_t Session::speaker_index(std::string_view label) {
  const auto found = std::find_if(speakers.begin(), speakers.end(),
                                  [&](const Speaker& speaker) { return speaker.label == label; });
  if (found != speakers.end()) return static_cast<std::size_t>(found - speakers.begin());
  speakers.push_back({std::string(label), Role::unknown, RoleSource::none});
  return speakers.size() - 1;
}

Utterance& Session::add(std::string_view speaker_label, std::string text,
                        std::optional<double> start, std::optional<double> end) {
  Utterance utterance;
  utterance.id = std::to_string(utterances.size());
  utterance.speaker = speaker_index(speaker_label);
  utterance.events = transcript::find_events(text);
  utterance.text = std::move(text);
  utterance.start = start;
  utterance.end = end;
  return utterances.emplace_back(std::move(utterance));
}

bool Session::roles_known() const {
  bool counselor = false;
  for (const Speaker& speaker : speakers) {
    const bool unknown = speaker.role == Role::unknown;
    if (unknown && !transcript::is_unknown_speaker(speaker.label)) return false;
    counselor |= speaker.role == Role::counselor;
  }
  return counselor && transcript::unknown_speaker_share(*this) <= transcript::kMostUnknown;
}

}  // namespace oars
