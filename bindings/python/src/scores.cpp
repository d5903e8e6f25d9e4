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

void bind_clarity(py::module_& module) {
  py::class_<Clarity>(
      module, "Clarity",
      "How plainly the counselor speaks, over lines with punctuation; None under 100 "
      "such words.")
      .def_readonly("words_per_sentence", &Clarity::words_per_sentence, "The mean.")
      .def_readonly("reading_ease", &Clarity::reading_ease,
                    "Flesch 1948: about 0 (hard) to 100 (easy).")
      .def_readonly("reading_grade", &Clarity::reading_grade,
                    "Flesch-Kincaid (Kincaid et al. 1975): US school grade.");
}

void bind_response(py::module_& module) {
  py::class_<Response>(
      module, "Response",
      "What the client said after one kind of the counselor's moves. That one thing "
      "follows another shows no cause.")
      .def_readonly("move", &Response::move, "A code, 'judgment' for all of its kinds, or 'any'.")
      .def_readonly("moves", &Response::moves, "Turns with it that the client answered.")
      .def_readonly("words", &Response::words, "Of the answers together.")
      .def_readonly("words_per_move", &Response::words_per_move, "The mean.")
      .def_readonly("feelings", &Response::feelings, "Feelings named per 100 of the words.")
      .def_readonly("first_person", &Response::first_person,
                    "'I', 'me' and their kin per 100 of the words.")
      .def_readonly("small_sample", &Response::small_sample, "Under 10 moves: read with care.")
      .def("__repr__", [](const Response& response) {
        return "<oars.Response " + response.move + " " + std::to_string(response.moves) + " moves>";
      });
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
  bind_clarity(module);
  bind_response(module);
  py::class_<SessionScore>(module, "SessionScore", "Everything a session's codes add up to.")
      .def_readonly("roles_known", &SessionScore::roles_known)
      .def_readonly("utterances", &SessionScore::utterances)
      .def_readonly("words", &SessionScore::words)
      .def_readonly("profiles", &SessionScore::profiles)
      .def_readonly("talk", &SessionScore::talk)
      .def_readonly("clarity", &SessionScore::clarity)
      .def_readonly("responses", &SessionScore::responses)
      .def_readonly("timing", &SessionScore::timing);
}

}  // namespace oars::python
