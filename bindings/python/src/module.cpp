#include "bindings.hpp"

PYBIND11_MODULE(_core, module) {
  using namespace oars::python;
  module.doc() = "The C++ library. The package `oars` is its public face; use that.";
  module.def("version", &oars::version, "The version of the C++ library.");
  bind_error(module);
  bind_values(module);
  bind_scores(module);
  bind_utterances(module);
  bind_session(module);
  bind_reading(module);
  bind_analysis(module);
  bind_analyzer(module);
}
