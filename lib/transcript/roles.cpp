#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include <oars/read.hpp>

#include "transcript/role_inference.hpp"
#include "transcript/role_labels.hpp"
#include "transcript/roles.hpp"

namespace oars {
namespace {

using transcript::counterpart;
using transcript::label_form;

constexpr std::string_view kRolesUnknown = "roles_unknown";
constexpr std::string_view kRolesInferred = "roles_inferred";
constexpr std::string_view kRoleLabelUnknown = "role_label_unknown";
constexpr std::string_view kUnknownSpeakerKept = "unknown_speaker";

// Roles can be assigned again, with other options: what was said about them before is void.
void drop_role_diagnostics(Session& session) {
  std::erase_if(session.diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.code == kRolesUnknown || diagnostic.code == kRolesInferred ||
           diagnostic.code == kRoleLabelUnknown || diagnostic.code == kUnknownSpeakerKept;
  });
}

void set_role(Speaker& speaker, Role role, RoleSource source) {
  speaker.role = role;
  speaker.role_source = role == Role::unknown ? RoleSource::none : source;
}

// What the caller set on the session itself counts as given; all else is found anew.
void keep_given(Session& session) {
  for (Speaker& speaker : session.speakers) {
    const bool by_caller =
        speaker.role != Role::unknown &&
        (speaker.role_source == RoleSource::none || speaker.role_source == RoleSource::given);
    set_role(speaker, by_caller ? speaker.role : Role::unknown, RoleSource::given);
  }
}

// The speaker with this label, else one whose label differs in case, spaces or pronouns alone.
Speaker* find_speaker(Session& session, const std::string& label) {
  auto& speakers = session.speakers;
  auto found = std::find_if(speakers.begin(), speakers.end(),
                            [&](const Speaker& speaker) { return speaker.label == label; });
  if (found == speakers.end()) {
    found = std::find_if(speakers.begin(), speakers.end(),
                         [form = label_form(label)](const Speaker& speaker) {
                           return label_form(speaker.label) == form;
                         });
  }
  return found == speakers.end() ? nullptr : &*found;
}

void apply_given(Session& session, const RoleOptions& options) {
  for (const auto& [label, role] : options.usual) {
    if (Speaker* speaker = find_speaker(session, label)) {
      set_role(*speaker, role, RoleSource::given);
    }
  }
  for (const auto& [label, role] : options.given) {
    if (Speaker* speaker = find_speaker(session, label)) {
      set_role(*speaker, role, RoleSource::given);
      continue;
    }
    session.diagnostics.push_back(
        {std::string(kRoleLabelUnknown), 0,
         "The session has no speaker \"" + label +
             "\", to whom a role was given. Use a label as it stands in the file."});
  }
}

void apply_labels(Session& session) {
  std::vector<std::string> labels;
  for (const Speaker& speaker : session.speakers) labels.push_back(speaker.label);
  const std::vector<Role> roles = transcript::roles_of_labels(labels);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    Speaker& speaker = session.speakers[i];
    if (speaker.role == Role::unknown) set_role(speaker, roles[i], RoleSource::label);
  }
}

// With a counselor known, the only other person is the client, and the reverse.
void apply_counterpart(Session& session) {
  const auto people = transcript::two_people(session);
  if (!people) return;
  for (std::size_t i = 0; i < people->size(); ++i) {
    const Speaker& known = session.speakers[(*people)[i]];
    Speaker& open = session.speakers[(*people)[1 - i]];
    const auto role = counterpart(known.role);
    if (role && open.role == Role::unknown) set_role(open, *role, known.role_source);
  }
}

void apply_inference(Session& session) {
  const auto inferred = transcript::infer_counselor(session);
  if (!inferred) return;
  set_role(session.speakers[inferred->counselor], Role::counselor, RoleSource::inferred);
  set_role(session.speakers[inferred->client], Role::client, RoleSource::inferred);
  std::string margin = std::to_string(inferred->margin);
  margin.resize(4);  // "0.52"
  session.diagnostics.push_back({std::string(kRolesInferred), 0,
                                 "Roles were inferred from the share of \"you\" words (margin " +
                                     margin + "). Check them, or give each label its role."});
}

bool has_role(const Session& session, Role role) {
  return std::any_of(session.speakers.begin(), session.speakers.end(),
                     [&](const Speaker& speaker) { return speaker.role == role; });
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::lround(100.0 * share))) + "%";
}

// Why roles are not known, and what to do.
std::string why_unknown(const Session& session) {
  const double unknown = transcript::unknown_speaker_share(session);
  if (unknown > transcript::kMostUnknown) {
    return "An unknown speaker, who can be several people, has " + percent(unknown) +
           " of the words, so that figures by role are absent. Find out who it is in the source, "
           "or "
           "give each label its role.";
  }
  if (!has_role(session, Role::unknown)) {
    return "No speaker is the counselor, so that figures by role are absent. Give one label the "
           "role of the counselor.";
  }
  if (session.speakers.size() > 2) {
    return "There are more than two speakers, among whom roles are not inferred, so that figures "
           "by role are absent. Give each label its role; several labels may have the same.";
  }
  return "The speakers' roles are not known, so that figures by role are absent. Give each label "
         "its role.";
}

void note_what_is_open(Session& session) {
  if (session.speakers.empty()) return;
  if (!session.roles_known()) {
    session.diagnostics.push_back({std::string(kRolesUnknown), 0, why_unknown(session)});
  } else if (has_role(session, Role::unknown)) {
    session.diagnostics.push_back(
        {std::string(kUnknownSpeakerKept), 0,
         "An unknown speaker has " + percent(transcript::unknown_speaker_share(session)) +
             " of the words, which count neither as the counselor's nor as the client's. Give the "
             "label a role if it is one person."});
  }
}

}  // namespace

void assign_roles(Session& session, const RoleOptions& options) {
  drop_role_diagnostics(session);
  keep_given(session);
  apply_given(session, options);
  apply_labels(session);
  apply_counterpart(session);
  const bool none_known =
      std::all_of(session.speakers.begin(), session.speakers.end(),
                  [](const Speaker& speaker) { return speaker.role == Role::unknown; });
  if (options.infer && none_known) apply_inference(session);
  note_what_is_open(session);
}

void transcript::give_roles(Session& session, const RoleOptions& options) {
  if (options.given.empty() && options.usual.empty()) return;
  drop_role_diagnostics(session);
  apply_given(session, options);
  note_what_is_open(session);
}

}  // namespace oars
