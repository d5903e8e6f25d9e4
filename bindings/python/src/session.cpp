#include <pybind11/stl.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bindings.hpp"
#include "code_points.hpp"

namespace oars::python {

namespace {

/// A table's columns, all of one length; `ids` may be empty.
struct Columns {
  std::vector<std::string> speakers;
  std::vector<std::string> texts;
  std::vector<std::optional<double>> starts;
  std::vector<std::optional<double>> ends;
  std::vector<std::string> ids;
};

SessionHandle build_session(const std::string& id, Columns columns, const RoleOptions& roles) {
  Session session;
  session.id = id;
  for (std::size_t i = 0; i < columns.speakers.size(); ++i) {
    Utterance& utterance = session.add(columns.speakers[i], std::move(columns.texts.at(i)),
                                       columns.starts.at(i), columns.ends.at(i));
    if (!columns.ids.empty()) utterance.id = std::move(columns.ids.at(i));
  }
  assign_roles(session, roles);
  return {std::make_shared<const Session>(std::move(session))};
}

/// The role that a label names by itself, as "Therapist" does; labels that need company to be
/// understood stay unknown.
const char* role_of_label(const std::string& label) {
  Session session;
  session.add(label, "");
  RoleOptions options;
  options.infer = false;
  assign_roles(session, options);
  return to_string(session.speakers.front().role);
}

std::string write_json(const SessionHandle& self, bool code_points) {
  if (!code_points) return to_session_json(*self.session);
  return to_session_json(in_code_points(*self.session));
}

/// A table of its own, so its header names the fields of this session.
std::string write_csv(const SessionHandle& self) {
  const std::vector<std::string> fields = field_names(*self.session);
  return session_csv_header(fields) + to_session_csv(*self.session, fields);
}

void bind_building(py::module_& module) {
  module.def(
      "build_session",
      [](const std::string& id, std::vector<std::string> speakers, std::vector<std::string> texts,
         std::vector<std::optional<double>> starts, std::vector<std::optional<double>> ends,
         std::vector<std::string> ids, const RoleNames& roles, bool infer) {
        return build_session(id,
                             {std::move(speakers), std::move(texts), std::move(starts),
                              std::move(ends), std::move(ids)},
                             role_options(roles, infer));
      },
      py::arg("id"), py::arg("speakers"), py::arg("texts"), py::arg("starts"), py::arg("ends"),
      py::arg("ids"), py::arg("roles"), py::arg("infer"), py::call_guard<py::gil_scoped_release>(),
      "A session from columns of one length.");
  module.def("role_of_label", &role_of_label, py::arg("label"),
             "The role that a label names by itself.");
}

}  // namespace

Role checked_role(const std::string& name) {
  const std::optional<Role> role = role_from_string(name);
  if (!role) {
    throw Error(ErrorCode::invalid_option, {}, "unknown role '" + name + "'",
                "use counselor, client, other or unknown");
  }
  return *role;
}

std::map<std::string, Role> checked_roles(const RoleNames& names) {
  std::map<std::string, Role> roles;
  for (const auto& [label, name] : names) roles.emplace(label, checked_role(name));
  return roles;
}

RoleOptions role_options(const RoleNames& names, bool infer) {
  RoleOptions options;
  options.infer = infer;
  options.given = checked_roles(names);
  return options;
}

void bind_session(py::module_& module) {
  using Unlocked = py::call_guard<py::gil_scoped_release>;
  const auto keep = py::return_value_policy::reference_internal;
  py::class_<SessionHandle>(module, "Session", "One conversation.")
      .def_property_readonly("id",
                             [](const SessionHandle& self) { return file_name(self.session->id); })
      .def_property_readonly(
          "source", [](const SessionHandle& self) { return file_name(self.session->source); })
      .def_property_readonly("format",
                             [](const SessionHandle& self) { return self.session->format; })
      .def_property_readonly(
          "speakers",
          [](const SessionHandle& self) -> const std::vector<Speaker>& {
            return self.session->speakers;
          },
          keep)
      .def_property_readonly(
          "diagnostics",
          [](const SessionHandle& self) -> const std::vector<Diagnostic>& {
            return self.session->diagnostics;
          },
          keep)
      .def_property_readonly("meta",
                             [](const SessionHandle& self) { return pairs(self.session->meta); })
      .def_property_readonly("roles_known",
                             [](const SessionHandle& self) { return self.session->roles_known(); })
      .def("utterance_count",
           [](const SessionHandle& self) { return self.session->utterances.size(); })
      .def(
          "utterance",
          [](const SessionHandle& self, py::ssize_t index) {
            return UtteranceView{self.session,
                                 checked_index(index, self.session->utterances.size())};
          },
          py::arg("index"))
      .def(
          "with_roles",
          [](const SessionHandle& self, const RoleNames& roles, bool infer) {
            Session session = *self.session;
            assign_roles(session, role_options(roles, infer));
            return SessionHandle{std::make_shared<const Session>(std::move(session))};
          },
          py::arg("roles"), py::arg("infer"))
      .def("role_evidence", [](const SessionHandle& self) { return role_evidence(*self.session); })
      .def("to_json", &write_json, py::arg("code_points"), Unlocked())
      .def("to_csv", &write_csv, Unlocked())
      .def(
          "to_vtt", [](const SessionHandle& self) { return to_vtt(*self.session); }, Unlocked())
      .def(
          "to_eaf", [](const SessionHandle& self) { return to_eaf(*self.session); }, Unlocked())
      .def(
          "to_chat", [](const SessionHandle& self) { return to_chat(*self.session); }, Unlocked());
  bind_building(module);
}

}  // namespace oars::python
