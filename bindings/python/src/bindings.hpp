#pragma once

#include <pybind11/pybind11.h>

#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include <oars/oars.hpp>

/// What the binding's files share. A handle keeps an immutable C++ value alive for as long as any
/// Python object looks into it, so that views cost nothing until they are asked for.
namespace oars::python {

namespace py = pybind11;

struct SessionHandle {
  std::shared_ptr<const Session> session;
};

struct AnalysisHandle {
  std::shared_ptr<const Analysis> analysis;
};

/// One utterance as read.
struct UtteranceView {
  std::shared_ptr<const Session> session;
  std::size_t at = 0;  ///< Index into session->utterances.

  const Utterance& utterance() const { return session->utterances[at]; }
  const Speaker& speaker() const { return session->speakers[utterance().speaker]; }
};

/// One utterance with its codes.
struct CodedUtteranceView : UtteranceView {
  std::shared_ptr<const CodedUtterance> coded;
};

/// A view of one utterance of an analysis.
CodedUtteranceView view_coded(const std::shared_ptr<const Analysis>& analysis, std::size_t at);

/// A view of an utterance that was coded outside a whole analysis.
CodedUtteranceView view_coded(Session session, CodedUtterance coded);

/// A Python index, which may be negative, as an index below `size`; IndexError outside.
std::size_t checked_index(py::ssize_t index, std::size_t size);

/// The role of this name; Error(invalid_option) if there is none.
Role checked_role(const std::string& name);

/// Registration, one function a file. The order in module.cpp is the order of dependence.
void bind_error(py::module_& module);
void bind_values(py::module_& module);
void bind_scores(py::module_& module);
void bind_utterances(py::module_& module);
void bind_session(py::module_& module);
void bind_analysis(py::module_& module);
void bind_analyzer(py::module_& module);

}  // namespace oars::python
