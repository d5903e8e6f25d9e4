#include <pybind11/typing.h>

#include <exception>
#include <string>

#include "bindings.hpp"

namespace oars::python {

namespace {

using Raises = py::typing::NoReturn;

/// The exception is a Python class, so that it has typed attributes and pickles.
void set_python_error(const Error& error) {
  const py::object type = py::module_::import("oars._error").attr("Error");
  const Location& where = error.where();
  const py::object file = where.file.empty() ? py::none() : py::object(file_name(where.file));
  const py::object line = where.line == 0 ? py::none() : py::object(py::int_(where.line));
  const py::object value =
      type(decoded(error.what(), "replace"), to_string(error.code()), file, line, error.remedy());
  PyErr_SetObject(type.ptr(), value.ptr());
}

}  // namespace

void bind_error(py::module_& module) {
  // NOLINTNEXTLINE(performance-unnecessary-value-param): pybind11 fixes the signature.
  py::register_exception_translator([](std::exception_ptr pointer) {
    try {
      if (pointer) std::rethrow_exception(pointer);
    } catch (const Error& error) {
      set_python_error(error);
    }
  });

  // Faults that only the Python side can see are worded and located like all others.
  module.def(
      "raise_missing_column",
      [](const std::string& fault, const std::string& remedy) -> Raises {
        throw Error(ErrorCode::missing_column, {}, fault, remedy);
      },
      py::arg("fault"), py::arg("remedy"), "Raises Error(missing_column).");
  module.def(
      "raise_invalid_option",
      [](const std::string& fault, const std::string& remedy) -> Raises {
        throw Error(ErrorCode::invalid_option, {}, fault, remedy);
      },
      py::arg("fault"), py::arg("remedy"), "Raises Error(invalid_option).");
  module.def(
      "raise_empty_input",
      [](const std::string& file, const std::string& fault, const std::string& remedy) -> Raises {
        throw Error(ErrorCode::empty_input, {file, 0}, fault, remedy);
      },
      py::arg("file"), py::arg("fault"), py::arg("remedy"), "Raises Error(empty_input).");
  module.def(
      "raise_several_sessions",
      [](const std::string& file, const std::string& fault, const std::string& remedy) -> Raises {
        throw Error(ErrorCode::several_sessions, {file, 0}, fault, remedy);
      },
      py::arg("file"), py::arg("fault"), py::arg("remedy"), "Raises Error(several_sessions).");
}

}  // namespace oars::python
