#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bindings.hpp"

namespace oars::python {

namespace {

/// A session of the one line that was coded, for a view to stand on.
Session session_of_line(const std::string& label, Role role, std::string text,
                        std::optional<double> start, std::optional<double> end) {
  Session session;
  session.add(label, std::move(text), start, end);
  session.speakers.front().role = role;
  session.speakers.front().role_source =
      role == Role::unknown ? RoleSource::none : RoleSource::given;
  return session;
}

CodedUtteranceView code_text(const Analyzer& analyzer, const std::string& text,
                             const std::vector<std::pair<std::string, std::string>>& context) {
  std::vector<ContextTurn> turns;
  turns.reserve(context.size());
  for (const auto& [role, line] : context) turns.push_back({checked_role(role), line});
  return view_coded(session_of_line("counselor", Role::counselor, text, {}, {}),
                    analyzer.code_text(text, turns));
}

CodedUtteranceView add_live(LiveSession& live, const std::string& speaker, const std::string& role,
                            const std::string& text, std::optional<double> start,
                            std::optional<double> end) {
  const Role known = checked_role(role);
  const CodedUtterance& coded = live.add(speaker, known, text, start, end);
  Session line = session_of_line(speaker, known, text, start, end);
  line.utterances.front().id = std::to_string(coded.utterance);
  return view_coded(std::move(line), coded);
}

Analyzer make_analyzer(std::vector<std::string> profiles,
                       const std::optional<std::filesystem::path>& pack, std::string coder,
                       const std::optional<std::filesystem::path>& model, double abstain) {
  AnalyzerOptions options;
  options.profiles = std::move(profiles);
  if (pack) options.pack = *pack;
  options.coder = std::move(coder);
  if (model) options.model = *model;
  options.abstain = abstain;
  return Analyzer(std::move(options));
}

AnalysisHandle analyze(const Analyzer& analyzer, const SessionHandle& session) {
  return {std::make_shared<const Analysis>(analyzer.analyze(*session.session))};
}

template <typename Number>
void append_bytes(std::string& bytes, const std::vector<Number>& values) {
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Number));
}

using FeatureColumns = std::tuple<std::vector<std::size_t>, std::vector<std::size_t>, py::bytes,
                                  py::bytes, std::vector<bool>>;

FeatureColumns features(const Analyzer& analyzer, const SessionHandle& session) {
  std::vector<std::size_t> utterances;
  std::vector<std::size_t> gram_counts;
  std::string grams;
  std::string cues;
  std::vector<bool> plain;
  for (const UtteranceFeatures& one : analyzer.features(*session.session)) {
    utterances.push_back(one.utterance);
    gram_counts.push_back(one.grams.size());
    append_bytes(grams, one.grams);
    append_bytes(cues, one.cues);
    plain.push_back(one.plain);
  }
  return {std::move(utterances), std::move(gram_counts), py::bytes(grams), py::bytes(cues),
          std::move(plain)};
}

}  // namespace

void bind_analyzer(py::module_& module) {
  using Unlocked = py::call_guard<py::gil_scoped_release>;
  module.def("feature_version", &feature_version,
             "Which features a model is trained with; it grows when their meaning changes.");
  module.def("profile_names", &profile_names, "The coding schemes that can be scored.");
  // A live session belongs to one thread at a time, so it keeps the interpreter's lock.
  py::class_<LiveSession>(module, "LiveSession", "A session in progress.")
      .def("add", &add_live, py::arg("speaker"), py::arg("role"), py::arg("text"), py::arg("start"),
           py::arg("end"))
      .def("analysis", [](const LiveSession& live) {
        return AnalysisHandle{std::make_shared<const Analysis>(live.analysis())};
      });
  py::class_<Analyzer>(module, "Analyzer", "Codes sessions; immutable.")
      .def(py::init(&make_analyzer), py::arg("profiles"), py::arg("pack"), py::arg("coder"),
           py::arg("model"), py::arg("abstain"), Unlocked())
      .def("analyze", &analyze, py::arg("session"), Unlocked())
      .def("code_text", &code_text, py::arg("text"), py::arg("context"), Unlocked())
      .def("live", &Analyzer::live)
      .def(
          "features", &features, py::arg("session"),
          "The counselor utterances' indices, how many grams each has, all grams as 32-bit and all "
          "cues as float, in bytes of this machine's order, and which are plain.")
      .def("codebook", &Analyzer::codebook, py::return_value_policy::copy);
}

}  // namespace oars::python
