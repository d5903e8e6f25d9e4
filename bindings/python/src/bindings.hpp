#pragma once

#include <pybind11/pybind11.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

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

/// Label -> a role's name, as Python hands it over.
using RoleNames = std::map<std::string, std::string>;

std::map<std::string, Role> checked_roles(const RoleNames& names);
RoleOptions role_options(const RoleNames& names, bool infer);

/// UTF-8 as a str; `if_malformed` is one of Python's names for what to do with other bytes.
py::str decoded(const std::string& text, const char* if_malformed);

/// What may come from a file's name, as Python has those: bytes that are no UTF-8 become lone
/// surrogates, so that os.fsencode gives the name again.
py::str file_name(const std::string& name);

/// Fields as Python has them: names may occur more than once.
std::vector<std::pair<std::string, std::string>> pairs(const std::vector<Field>& fields);

/// Registration, one function a file. The order in module.cpp is the order of dependence.
void bind_error(py::module_& module);
void bind_values(py::module_& module);
void bind_scores(py::module_& module);
void bind_utterances(py::module_& module);
void bind_session(py::module_& module);
void bind_reading(py::module_& module);
void bind_analysis(py::module_& module);
void bind_analyzer(py::module_& module);

}  // namespace oars::python
