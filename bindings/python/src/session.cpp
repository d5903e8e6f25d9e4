#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bindings.hpp"

namespace oars::python {

namespace {

using RoleNames = std::map<std::string, std::string>;

RoleOptions role_options(const RoleNames& names, bool infer) {
  RoleOptions options;
  options.infer = infer;
  for (const auto& [label, name] : names) options.given.emplace(label, checked_role(name));
  return options;
}

ReadOptions read_options(const std::string& format, const std::string& encoding,
                         const std::map<std::string, std::string>& columns, const RoleNames& roles,
                         bool infer) {
  return {format, encoding, columns, role_options(roles, infer)};
}

std::vector<SessionHandle> share(std::vector<Session> sessions) {
  std::vector<SessionHandle> handles;
  handles.reserve(sessions.size());
  for (Session& session : sessions) {
    handles.push_back({std::make_shared<const Session>(std::move(session))});
  }
  return handles;
}

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

void bind_reading(py::module_& module) {
  module.def("formats", &formats, "The formats in the order in which they are tried.");
  module.def(
      "sniff",
      [](const py::bytes& bytes, const std::string& name) {
        return sniff(std::string_view(bytes), name);
      },
      py::arg("bytes"), py::arg("name"), "What the bytes seem to be.");
  module.def(
      "read_file",
      [](const std::filesystem::path& path, const std::string& format, const std::string& encoding,
         const std::map<std::string, std::string>& columns, const RoleNames& roles, bool infer) {
        return share(read_file(path, read_options(format, encoding, columns, roles, infer)));
      },
      py::arg("path"), py::arg("format"), py::arg("encoding"), py::arg("columns"), py::arg("roles"),
      py::arg("infer"), py::call_guard<py::gil_scoped_release>(), "Every session in a file.");
  module.def(
      "read_text",
      [](const std::string& text, const std::string& name, const std::string& format,
         const std::map<std::string, std::string>& columns, const RoleNames& roles, bool infer) {
        return share(read_bytes(text, name, read_options(format, "utf-8", columns, roles, infer)));
      },
      py::arg("text"), py::arg("name"), py::arg("format"), py::arg("columns"), py::arg("roles"),
      py::arg("infer"), py::call_guard<py::gil_scoped_release>(),
      "Every session in a transcript's text.");
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

void bind_session(py::module_& module) {
  const auto keep = py::return_value_policy::reference_internal;
  py::class_<SessionHandle>(module, "Session", "One conversation.")
      .def_property_readonly("id", [](const SessionHandle& self) { return self.session->id; })
      .def_property_readonly("source",
                             [](const SessionHandle& self) { return self.session->source; })
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
      .def("role_evidence", [](const SessionHandle& self) { return role_evidence(*self.session); });
  bind_reading(module);
}

}  // namespace oars::python
