#include <pybind11/stl.h>

#include <string>

#include "bindings.hpp"
#include "code_points.hpp"

namespace oars::python {

namespace {

WriteOptions write_options(bool text) {
  WriteOptions options;
  options.text = text;
  return options;
}

/// The writers of the library, so that Python's records cannot drift from the program's. With
/// `code_points` spans are converted before writing.
using Writer = std::string (*)(const Analysis&, const WriteOptions&);

template <Writer writer>
std::string write(const AnalysisHandle& self, bool text, bool code_points) {
  if (!code_points) return writer(*self.analysis, write_options(text));
  return writer(in_code_points(*self.analysis), write_options(text));
}

std::string write_text(const AnalysisHandle& self, bool text, bool color, int width) {
  WriteOptions options = write_options(text);
  options.color = color;
  options.width = width;
  return to_text(*self.analysis, options);
}

}  // namespace

void bind_analysis(py::module_& module) {
  using Unlocked = py::call_guard<py::gil_scoped_release>;
  const auto keep = py::return_value_policy::reference_internal;
  py::class_<AnalysisHandle>(module, "Analysis", "A session, its codes and its scores.")
      .def_property_readonly("session",
                             [](const AnalysisHandle& self) {
                               return SessionHandle{std::shared_ptr<const Session>(
                                   self.analysis, &self.analysis->session)};
                             })
      .def_property_readonly(
          "scores",
          [](const AnalysisHandle& self) -> const SessionScore& { return self.analysis->scores; },
          keep)
      .def("utterance_count",
           [](const AnalysisHandle& self) { return self.analysis->coded.size(); })
      .def(
          "utterance",
          [](const AnalysisHandle& self, py::ssize_t index) {
            return view_coded(self.analysis, checked_index(index, self.analysis->coded.size()));
          },
          py::arg("index"))
      .def("to_json", &write<&to_json>, py::arg("text"), py::arg("code_points"), Unlocked())
      .def("to_jsonl", &write<&to_jsonl>, py::arg("text"), py::arg("code_points"), Unlocked())
      .def("to_csv", &write<&to_csv>, py::arg("text"), py::arg("code_points"), Unlocked())
      .def("to_text", &write_text, py::arg("text"), py::arg("color"), py::arg("width"), Unlocked())
      .def(
          "to_eaf", [](const AnalysisHandle& self) { return to_eaf(*self.analysis); }, Unlocked())
      .def(
          "to_chat", [](const AnalysisHandle& self) { return to_chat(*self.analysis); },
          Unlocked());
  module.def(
      "csv_header", [](bool text) { return csv_header(write_options(text)); }, py::arg("text"),
      "The header line of to_csv's table.");
}

}  // namespace oars::python
