#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindings.hpp"

/// From files, bytes and folders to sessions.
namespace oars::python {

namespace {

using Unlocked = py::call_guard<py::gil_scoped_release>;

ReadOptions make_options(std::string format, std::string encoding,
                         std::map<std::string, std::string> columns, std::vector<std::string> keep,
                         const RoleNames& roles, const RoleNames& usual_roles, bool infer_roles,
                         std::string role_key, bool split_by_word_speaker, bool strict) {
  ReadOptions options;
  options.format = std::move(format);
  options.encoding = std::move(encoding);
  options.columns = std::move(columns);
  options.keep = std::move(keep);
  options.roles = role_options(roles, infer_roles);
  options.roles.usual = checked_roles(usual_roles);
  options.role_key = std::move(role_key);
  options.split_by_word_speaker = split_by_word_speaker;
  options.strict = strict;
  options.validate();
  return options;
}

ReadOptions with_role_map(const ReadOptions& options, const RoleMap& map, const std::string& file) {
  ReadOptions more = options;
  more.roles = map.roles_for(file, std::move(more.roles));
  return more;
}

std::vector<SessionHandle> share(std::vector<Session> sessions) {
  std::vector<SessionHandle> handles;
  handles.reserve(sessions.size());
  for (Session& session : sessions) {
    handles.push_back({std::make_shared<const Session>(std::move(session))});
  }
  return handles;
}

std::vector<SessionHandle> read_path(const std::filesystem::path& path,
                                     const ReadOptions& options) {
  return share(read_file(path, options));
}

std::vector<SessionHandle> read_content(const py::bytes& bytes, const std::string& name,
                                        const ReadOptions& options) {
  // Bytes never change, and the caller keeps them alive.
  const std::string_view content(bytes);
  const py::gil_scoped_release unlocked;
  return share(read_bytes(content, name, options));
}

SniffResult sniff_content(const py::bytes& bytes, const std::string& name) {
  const std::string_view content(bytes);
  const py::gil_scoped_release unlocked;
  return sniff(content, name);
}

void bind_role_map(py::module_& module) {
  py::class_<RoleMap::Row>(module, "RoleRow", "One row of a role map.")
      .def_readonly("file", &RoleMap::Row::file,
                    "A transcript's name with its extension, or '*' for all.")
      .def_readonly("label", &RoleMap::Row::label, "A speaker's label.")
      .def_property_readonly(
          "role", [](const RoleMap::Row& row) { return to_string(row.role); },
          "'counselor', 'client' or 'other'.")
      .def_readonly("line", &RoleMap::Row::line, "Of the table, from 1.")
      .def("__repr__", [](const RoleMap::Row& row) {
        return "<oars.RoleRow line " + std::to_string(row.line) + " " + to_string(row.role) + ">";
      });
  py::class_<RoleMap>(module, "RoleMap",
                      "Who is who in the transcripts of a folder, from a table beside them.")
      .def_property_readonly(
          "source", [](const RoleMap& map) { return file_name(map.source); }, "The table's file.")
      .def_readonly("rows", &RoleMap::rows, "The table's rows, in its order.")
      .def("__repr__", [](const RoleMap& map) {
        return "<oars.RoleMap " + std::to_string(map.rows.size()) + " rows>";
      });
}

void bind_options(py::module_& module) {
  py::class_<ReadOptions>(module, "ReadOptions", "Options of the readers; empty: not given.")
      .def(py::init(&make_options), py::kw_only(), py::arg("format"), py::arg("encoding"),
           py::arg("columns"), py::arg("keep"), py::arg("roles"), py::arg("usual_roles"),
           py::arg("infer_roles"), py::arg("role_key"), py::arg("split_by_word_speaker"),
           py::arg("strict"))
      .def("with_role_map", &with_role_map, py::arg("map"), py::arg("file"),
           "These options with what the map says of a file.");
}

}  // namespace

void bind_reading(py::module_& module) {
  bind_role_map(module);
  bind_options(module);
  module.def("formats", &formats, "The formats in the order in which they are tried.");
  module.def("sniff", &sniff_content, py::arg("bytes"), py::arg("name"),
             "What the bytes seem to be.");
  module.def("sniff_file", &sniff_file, py::arg("path"), Unlocked(), "What a file seems to be.");
  module.def("read_file", &read_path, py::arg("path"), py::arg("options"), Unlocked(),
             "Every session in a file.");
  module.def("read_bytes", &read_content, py::arg("bytes"), py::arg("name"), py::arg("options"),
             "Every session in memory.");
  module.def("find_transcripts", &find_transcripts, py::arg("folder"), Unlocked(),
             "The transcripts in a folder and the folders in it.");
  module.def("read_role_map", &read_role_map, py::arg("path"), Unlocked(),
             "A table of who is who.");
}

}  // namespace oars::python
