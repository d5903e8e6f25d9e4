#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <oars/read.hpp>

#include "transcript/role_inference.hpp"
#include "transcript/role_labels.hpp"

namespace oars {
namespace {

using transcript::counterpart;
using transcript::is_unknown_speaker;
using transcript::label_form;

constexpr std::string_view kRolesUnknown = "roles_unknown";
constexpr std::string_view kRolesInferred = "roles_inferred";
constexpr std::string_view kRoleLabelUnknown = "role_label_unknown";

// Roles can be assigned again, with other options: what was said about them before is void.
void drop_role_diagnostics(Session& session) {
  std::erase_if(session.diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.code == kRolesUnknown || diagnostic.code == kRolesInferred ||
           diagnostic.code == kRoleLabelUnknown;
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

void apply_given(Session& session, const RoleOptions& options) {
  for (const auto& [given_label, role] : options.given) {
    const std::string& label = given_label;
    const auto exact = [&given = label](const Speaker& speaker) { return speaker.label == given; };
    const auto alike = [&, form = label_form(label)](const Speaker& speaker) {
      return label_form(speaker.label) == form;
    };
    auto& speakers = session.speakers;
    auto found = std::find_if(speakers.begin(), speakers.end(), exact);
    if (found == speakers.end()) found = std::find_if(speakers.begin(), speakers.end(), alike);
    if (found != speakers.end()) {
      set_role(*found, role, RoleSource::given);
    } else {
      session.diagnostics.push_back(
          {std::string(kRoleLabelUnknown), 0,
           "The session has no speaker \"" + label +
               "\", to whom a role was given. Use a label as it stands in the file."});
    }
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
  if (session.speakers.size() != 2) return;
  for (std::size_t i = 0; i < 2; ++i) {
    const Speaker& known = session.speakers[i];
    Speaker& open = session.speakers[1 - i];
    const auto role = counterpart(known.role);
    if (role && open.role == Role::unknown && !is_unknown_speaker(open.label)) {
      set_role(open, *role, known.role_source);
    }
  }
}

void apply_inference(Session& session) {
  const auto inferred = transcript::infer_counselor(session);
  if (!inferred) return;
  for (std::size_t i = 0; i < 2; ++i) {
    set_role(session.speakers[i], i == inferred->counselor ? Role::counselor : Role::client,
             RoleSource::inferred);
  }
  std::string margin = std::to_string(inferred->margin);
  margin.resize(4);  // "0.52"
  session.diagnostics.push_back({std::string(kRolesInferred), 0,
                                 "Roles were inferred from the share of \"you\" words (margin " +
                                     margin + "). Check them, or give each label its role."});
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
  if (!session.roles_known() && !session.speakers.empty()) {
    session.diagnostics.push_back({std::string(kRolesUnknown), 0,
                                   "Not every speaker's role is known, or nobody is the counselor, "
                                   "so that figures by role are "
                                   "absent. Give each label its role."});
  }
}

}  // namespace oars
