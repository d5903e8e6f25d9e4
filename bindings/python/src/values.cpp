#include <pybind11/stl.h>

#include <string>

#include "bindings.hpp"

/// Small values of reading and of the codebook.
namespace oars::python {

namespace {

void bind_speaker(py::module_& module) {
  py::class_<Speaker>(module, "Speaker", "One person, or one label of the recognizer.")
      .def_readonly("label", &Speaker::label, "The label as read.")
      .def_property_readonly(
          "role", [](const Speaker& speaker) { return to_string(speaker.role); },
          "'counselor', 'client', 'other' or 'unknown'.")
      .def_property_readonly(
          "role_source", [](const Speaker& speaker) { return to_string(speaker.role_source); },
          "How the role was found: 'given', 'label', 'inferred' or 'none'.")
      .def("__repr__", [](const Speaker& speaker) {
        return "<oars.Speaker " + std::string(py::repr(py::str(speaker.label))) + " " +
               to_string(speaker.role) + ">";
      });
}

void bind_doubts(py::module_& module) {
  py::class_<Diagnostic>(module, "Diagnostic",
                         "A repair or a doubt met while reading; never quotes the text.")
      .def_readonly("code", &Diagnostic::code, "Stable name, e.g. 'time_backward'.")
      .def_property_readonly(
          "line",
          [](const Diagnostic& diagnostic) {
            return diagnostic.line == 0 ? std::optional<std::size_t>() : diagnostic.line;
          },
          "Line of the source, from 1; None for the file as a whole.")
      .def_readonly("message", &Diagnostic::message, "In words, with the remedy.")
      .def("__repr__", [](const Diagnostic& diagnostic) {
        return "<oars.Diagnostic " + diagnostic.code + " line " + std::to_string(diagnostic.line) +
               ">";
      });
  py::class_<RoleEvidence>(module, "RoleEvidence",
                           "What the inference of roles saw of one speaker.")
      .def_readonly("words", &RoleEvidence::words, "Words spoken.")
      .def_readonly("turns", &RoleEvidence::turns, "Utterances.")
      .def_readonly("you_share", &RoleEvidence::you_share,
                    "(you + 1) / (you + I + 2) over the two word families.");
}

void bind_format(py::module_& module) {
  py::class_<FormatInfo>(module, "FormatInfo", "A transcript format that can be read.")
      .def_readonly("name", &FormatInfo::name, "For the option `format`, e.g. 'vtt'.")
      .def_readonly("title", &FormatInfo::title, "e.g. 'WebVTT captions'.")
      .def_readonly("extensions", &FormatInfo::extensions, "Lower case, with the dot.")
      .def("__repr__",
           [](const FormatInfo& info) { return "<oars.FormatInfo " + info.name + ">"; });
  py::class_<SniffResult>(module, "SniffResult", "What an input seems to be.")
      .def_readonly("format", &SniffResult::format, "A format's name; empty if none fits.")
      .def_readonly("confidence", &SniffResult::confidence, "0 to 1.")
      .def_readonly("evidence", &SniffResult::evidence, "In words, without the content.")
      .def("__repr__", [](const SniffResult& result) {
        return "<oars.SniffResult " + (result.format.empty() ? "none" : result.format) + ">";
      });
}

void bind_code_info(py::module_& module) {
  py::class_<CodeInfo>(module, "CodeInfo", "One entry of the codebook.")
      .def_readonly("id", &CodeInfo::id, "e.g. 'question.open'.")
      .def_readonly("title", &CodeInfo::title, "For people.")
      .def_readonly("definition", &CodeInfo::definition, "One or two sentences.")
      .def_readonly("examples", &CodeInfo::examples, "Counselor lines that carry the code.")
      .def("__repr__", [](const CodeInfo& info) { return "<oars.CodeInfo " + info.id + ">"; });
}

}  // namespace

py::str decoded(const std::string& text, const char* if_malformed) {
  PyObject* str =
      PyUnicode_DecodeUTF8(text.data(), static_cast<py::ssize_t>(text.size()), if_malformed);
  if (str == nullptr) throw py::error_already_set();
  return py::reinterpret_steal<py::str>(str);
}

py::str file_name(const std::string& name) { return decoded(name, "surrogateescape"); }

std::vector<std::pair<std::string, std::string>> pairs(const std::vector<Field>& fields) {
  std::vector<std::pair<std::string, std::string>> list;
  list.reserve(fields.size());
  for (const Field& field : fields) list.emplace_back(field.name, field.value);
  return list;
}

void bind_values(py::module_& module) {
  bind_speaker(module);
  bind_doubts(module);
  bind_format(module);
  bind_code_info(module);
}

}  // namespace oars::python
