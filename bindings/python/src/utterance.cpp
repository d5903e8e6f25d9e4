#include <pybind11/stl.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bindings.hpp"
#include "code_points.hpp"

/// Utterances as Python sees them: views that build strings and lists only when asked.
namespace oars::python {

namespace {

std::string slice(const std::string& text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

/// Something in the text that was not spoken as words, in code points.
struct EventView {
  Span span;
  std::string text;
};

std::vector<EventView> events_of(const UtteranceView& view) {
  const Utterance& utterance = view.utterance();
  const CodePoints points(utterance.text);
  std::vector<EventView> events;
  for (const Event& event : utterance.events) {
    events.push_back({points.of(event.span), slice(utterance.text, event.span)});
  }
  return events;
}

void bind_utterance(py::module_& module) {
  py::class_<EventView>(module, "Event", "Not spoken as words: '[laughs]', '(sighs)'.")
      .def_property_readonly(
          "begin", [](const EventView& event) { return event.span.begin; },
          "Offset in code points.")
      .def_property_readonly(
          "end", [](const EventView& event) { return event.span.end; }, "Offset in code points.")
      .def_readonly("text", &EventView::text, "Brackets included.");
  py::class_<UtteranceView>(module, "Utterance", "One turn or caption as read.")
      .def_property_readonly(
          "id", [](const UtteranceView& view) { return view.utterance().id; },
          "The file's own id, else the index from 0.")
      .def_property_readonly(
          "speaker", [](const UtteranceView& view) { return view.speaker().label; },
          "The label as read.")
      .def_property_readonly(
          "role", [](const UtteranceView& view) { return to_string(view.speaker().role); },
          "'counselor', 'client', 'other' or 'unknown'.")
      .def_property_readonly(
          "text", [](const UtteranceView& view) { return view.utterance().text; }, "As read.")
      .def_property_readonly(
          "start", [](const UtteranceView& view) { return view.utterance().start; },
          "Seconds, or None.")
      .def_property_readonly(
          "end", [](const UtteranceView& view) { return view.utterance().end; },
          "Seconds, or None.")
      .def_property_readonly("events", &events_of, "In order.")
      .def_property_readonly(
          "line",
          [](const UtteranceView& view) {
            const std::size_t line = view.utterance().line;
            return line == 0 ? std::optional<std::size_t>() : line;
          },
          "Line of the source, from 1, or None.")
      .def_property_readonly(
          "meta", [](const UtteranceView& view) { return pairs(view.utterance().meta); },
          "What else the file says of it: (name, value), in the file's order; never analyzed.")
      .def("__repr__", [](const UtteranceView& view) {
        return "<oars.Utterance " + view.utterance().id + " " + to_string(view.speaker().role) +
               ">";
      });
}

/// Evidence for a code, in code points.
struct FindingView {
  Finding finding;  ///< Its span still counts bytes.
  Span span;
  std::string text;
};

std::vector<FindingView> findings_of(const CodedUtteranceView& view) {
  const std::string& text = view.utterance().text;
  const CodePoints points(text);
  std::vector<FindingView> findings;
  findings.reserve(view.coded->findings.size());
  for (const Finding& finding : view.coded->findings) {
    findings.push_back({finding, points.of(finding.span), slice(text, finding.span)});
  }
  return findings;
}

void bind_finding(py::module_& module) {
  py::class_<FindingView>(module, "Finding",
                          "One piece of evidence: this code, here, by this rule.")
      .def_property_readonly(
          "code", [](const FindingView& view) { return view.finding.code; }, "A code id.")
      .def_property_readonly(
          "begin", [](const FindingView& view) { return view.span.begin; },
          "Offset in code points: utterance.text[begin:end] is the evidence.")
      .def_property_readonly(
          "end", [](const FindingView& view) { return view.span.end; }, "Offset in code points.")
      .def_readonly("text", &FindingView::text, "The evidence itself.")
      .def_property_readonly(
          "confidence", [](const FindingView& view) { return view.finding.confidence; },
          "0 to 1, how often the rule is right, roughly.")
      .def_property_readonly(
          "rule", [](const FindingView& view) { return view.finding.rule; }, "The rule's id.")
      .def_property_readonly(
          "note", [](const FindingView& view) { return view.finding.note; },
          "Plain words for the trainee.")
      .def_property_readonly(
          "instead",
          [](const FindingView& view) {
            return view.finding.instead.empty() ? std::nullopt
                                                : std::optional(view.finding.instead);
          },
          "Another way to say the sentence, in its own words; None where there is none.")
      .def_property_readonly(
          "attributes", [](const FindingView& view) { return view.finding.attributes; },
          "Further code ids that describe it.")
      .def("__repr__", [](const FindingView& view) {
        return "<oars.Finding " + view.finding.code + " " + std::to_string(view.span.begin) + ":" +
               std::to_string(view.span.end) + " " + view.finding.rule + ">";
      });
}

std::map<std::string, double> probability_of(const CodedUtteranceView& view) {
  std::map<std::string, double> by_label;
  for (const auto& [label, probability] : view.coded->probability) {
    by_label.emplace(label, probability);
  }
  return by_label;
}

std::optional<std::string> question_of(const CodedUtteranceView& view) {
  if (view.coded->question == Question::none) return {};
  return to_string(view.coded->question);
}

std::optional<std::string> reflection_of(const CodedUtteranceView& view) {
  if (view.coded->reflection == Reflection::none) return {};
  return to_string(view.coded->reflection);
}

std::optional<std::string> behavior_of(const CodedUtteranceView& view) {
  if (!view.coded->behavior) return {};
  return to_string(*view.coded->behavior);
}

/// The one-utterance record, by the library's own writer, with spans in code points.
py::dict record(const CodedUtteranceView& view, bool text) {
  Analysis one;
  one.session.id = view.session->id;
  one.session.speakers = view.session->speakers;
  one.session.utterances = {view.utterance()};
  one.coded = {*view.coded};
  one.coded.front().utterance = 0;
  WriteOptions options;
  options.text = text;
  const std::string json = to_jsonl(in_code_points(std::move(one)), options);
  return py::module_::import("json").attr("loads")(json);
}

std::string coded_repr(const CodedUtteranceView& view) {
  std::string repr = "<oars.CodedUtterance " + view.utterance().id + " ";
  repr += to_string(view.speaker().role);
  if (const auto question = question_of(view)) repr += " question=" + *question;
  if (const auto reflection = reflection_of(view)) repr += " reflection=" + *reflection;
  if (const auto behavior = behavior_of(view)) repr += " behavior=" + *behavior;
  return repr + " codes=" + std::to_string(view.coded->codes.size()) + ">";
}

void bind_coded(py::module_& module) {
  py::class_<CodedUtteranceView, UtteranceView>(module, "CodedUtterance",
                                                "One utterance with its codes.")
      .def_property_readonly(
          "index", [](const CodedUtteranceView& view) { return view.coded->utterance; },
          "Position in the session, from 0.")
      .def_property_readonly(
          "words", [](const CodedUtteranceView& view) { return view.coded->words; },
          "Words spoken; events and fillers such as 'um' are left out.")
      .def_property_readonly("question", &question_of, "None, 'open' or 'closed'.")
      .def_property_readonly("reflection", &reflection_of, "None, 'simple' or 'complex'.")
      .def_property_readonly(
          "behavior", &behavior_of,
          "'question', 'reflection', 'input' or 'other'; None unless a counselor speaks.")
      .def_property_readonly(
          "judgment", [](const CodedUtteranceView& view) { return view.coded->judgment; },
          "Kinds of judgment, sorted: 'criticism', 'confrontation', ...")
      .def_property_readonly(
          "codes", [](const CodedUtteranceView& view) { return view.coded->codes; },
          "Every code and attribute present, sorted.")
      .def_property_readonly("probability", &probability_of,
                             "Of each learned label; empty with rules alone.")
      .def_property_readonly("findings", &findings_of, "The evidence, by where it begins.")
      .def("to_dict", &record, py::arg("text") = true,
           "The one-utterance record; spans in code points. text=False leaves out what was said.")
      .def("__repr__", &coded_repr);
}

}  // namespace

CodedUtteranceView view_coded(const std::shared_ptr<const Analysis>& analysis, std::size_t at) {
  return {{std::shared_ptr<const Session>(analysis, &analysis->session), at},
          std::shared_ptr<const CodedUtterance>(analysis, &analysis->coded[at])};
}

CodedUtteranceView view_coded(Session session, CodedUtterance coded) {
  return {{std::make_shared<const Session>(std::move(session)), 0},
          std::make_shared<const CodedUtterance>(std::move(coded))};
}

std::size_t checked_index(py::ssize_t index, std::size_t size) {
  const auto count = static_cast<py::ssize_t>(size);
  const py::ssize_t at = index < 0 ? index + count : index;
  if (at < 0 || at >= count) throw py::index_error("no utterance at this index");
  return static_cast<std::size_t>(at);
}

void bind_utterances(py::module_& module) {
  bind_utterance(module);
  bind_finding(module);
  bind_coded(module);
}

}  // namespace oars::python
