#include <pybind11/stl.h>

#include <string>

#include "bindings.hpp"

/// A session's figures. The package wraps profiles in mappings; the values are these.
namespace oars::python {

namespace {

void bind_measure(py::module_& module) {
  py::class_<Interval>(module, "Interval", "A 95% interval; Wilson's for proportions.")
      .def_readonly("low", &Interval::low, "The lower end.")
      .def_readonly("high", &Interval::high, "The upper end.")
      .def("__repr__", [](const Interval& interval) {
        return "<oars.Interval " + std::to_string(interval.low) + " to " +
               std::to_string(interval.high) + ">";
      });
  py::class_<Threshold>(module, "Threshold", "A published cut with its scheme.")
      .def_readonly("name", &Threshold::name, "e.g. 'fair' or 'good'.")
      .def_readonly("value", &Threshold::value, "The cut.")
      .def_readonly("source", &Threshold::source, "Where it is published.")
      .def("__repr__", [](const Threshold& threshold) {
        return "<oars.Threshold " + threshold.name + " " + std::to_string(threshold.value) + ">";
      });
  py::class_<Measure>(module, "Measure", "One figure of a profile.")
      .def_readonly("id", &Measure::id, "e.g. 'percent_open'.")
      .def_readonly("title", &Measure::title, "For people.")
      .def_readonly("value", &Measure::value, "None where it is undefined. Proportions are 0 to 1.")
      .def_readonly("interval", &Measure::interval, "For proportions, else None.")
      .def_readonly("base", &Measure::base, "The count that it rests on.")
      .def_readonly("small_sample", &Measure::small_sample,
                    "True if the base is too small to lean on.")
      .def_readonly("thresholds", &Measure::thresholds, "Published cuts, if any.")
      .def_readonly("source", &Measure::source, "Where the scheme defines it.")
      .def("__repr__", [](const Measure& measure) {
        const std::string value = measure.value ? std::to_string(*measure.value) : "None";
        return "<oars.Measure " + measure.id + " " + value + " of " + std::to_string(measure.base) +
               ">";
      });
}

void bind_profile(py::module_& module) {
  py::class_<Count>(module, "Count", "How often a scheme's code was counted.")
      .def_readonly("id", &Count::id, "In the scheme's terms, e.g. 'CR'.")
      .def_readonly("title", &Count::title, "For people.")
      .def_readonly("value", &Count::value, "How often.")
      .def_readonly("source", &Count::source, "Where the scheme defines it.")
      .def("__repr__", [](const Count& count) {
        return "<oars.Count " + count.id + " " + std::to_string(count.value) + ">";
      });
  py::class_<ProfileScore>(module, "ProfileScore", "A scheme's view of the session.")
      .def_readonly("id", &ProfileScore::id)
      .def_readonly("version", &ProfileScore::version)
      .def_readonly("title", &ProfileScore::title)
      .def_readonly("unit", &ProfileScore::unit)
      .def_readonly("counts", &ProfileScore::counts)
      .def_readonly("measures", &ProfileScore::measures);
}

void bind_talk(py::module_& module) {
  py::class_<Talk>(module, "Talk", "Who talked, and how much; words leave out events and fillers.")
      .def_readonly("counselor_words", &Talk::counselor_words, "Words spoken.")
      .def_readonly("client_words", &Talk::client_words, "Words spoken.")
      .def_readonly("counselor_turns", &Talk::counselor_turns, "Runs of utterances of one speaker.")
      .def_readonly("client_turns", &Talk::client_turns, "Runs of utterances of one speaker.")
      .def_readonly("counselor_share", &Talk::counselor_share,
                    "Of the words of counselor and client, 0 to 1; None where undefined.")
      .def_readonly("counselor_words_per_turn", &Talk::counselor_words_per_turn,
                    "None without turns.")
      .def_readonly("client_words_per_turn", &Talk::client_words_per_turn, "None without turns.")
      .def_readonly("longest_counselor_turn", &Talk::longest_counselor_turn, "In words.")
      .def("__repr__", [](const Talk& talk) {
        return "<oars.Talk counselor " + std::to_string(talk.counselor_words) + " words, client " +
               std::to_string(talk.client_words) + " words>";
      });
  py::class_<Timing>(module, "Timing", "From times, in seconds; None where times are missing.")
      .def_readonly("response_latency", &Timing::response_latency,
                    "Median gap from a client turn to the counselor's.")
      .def_readonly("overlap", &Timing::overlap, "Total time in which both speak.")
      .def_readonly("silence", &Timing::silence, "Total time in which nobody speaks.")
      .def_readonly("counselor_words_per_minute", &Timing::counselor_words_per_minute,
                    "Of the counselor's own time.")
      .def_readonly("client_words_per_minute", &Timing::client_words_per_minute,
                    "Of the client's own time.");
}

}  // namespace

void bind_scores(py::module_& module) {
  bind_measure(module);
  bind_profile(module);
  bind_talk(module);
  py::class_<SessionScore>(module, "SessionScore", "Everything a session's codes add up to.")
      .def_readonly("roles_known", &SessionScore::roles_known)
      .def_readonly("utterances", &SessionScore::utterances)
      .def_readonly("words", &SessionScore::words)
      .def_readonly("profiles", &SessionScore::profiles)
      .def_readonly("talk", &SessionScore::talk)
      .def_readonly("timing", &SessionScore::timing);
}

}  // namespace oars::python
