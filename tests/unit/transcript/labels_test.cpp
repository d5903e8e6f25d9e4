#include "transcript/labels.hpp"

#include <boost/test/unit_test.hpp>

namespace oars::transcript {
namespace {

void check(std::string_view line, LabelShape shape, std::string_view label, std::string_view text,
           std::optional<double> time = {}) {
  const auto found = parse_label(line);
  BOOST_TEST_REQUIRE(found.has_value(), line);
  BOOST_TEST((found->shape == shape), line);
  BOOST_TEST(found->label == label);
  BOOST_TEST(found->text == text);
  BOOST_TEST((found->time == time), line);
}

// The speakers' names in a file of such lines, '-' where a line's label is none.
std::vector<std::string> names(const std::vector<std::string>& lines) {
  LabelCensus census;
  std::vector<std::optional<LabelCensus::Id>> ids;
  for (const std::string& line : lines) {
    const auto label = parse_label(line);
    ids.push_back(label ? std::optional(census.see(*label)) : std::nullopt);
  }
  census.settle();
  std::vector<std::string> found;
  found.reserve(ids.size());
  for (const auto& id : ids) {
    found.emplace_back(id && census.is_speaker(*id) ? census.name(*id) : "-");
  }
  return found;
}

void check_names(const std::vector<std::string>& lines, const std::vector<std::string>& expected) {
  BOOST_TEST(names(lines) == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(labels)

BOOST_AUTO_TEST_CASE(shapes) {
  using enum LabelShape;
  check("Lena: Hello there.", inline_label, "Lena", "Hello there.");
  check("  Lena Moss :Hello", inline_label, "Lena Moss", "Hello");
  check("[00:04] Lena: Hi: you", inline_label, "Lena", "Hi: you", 4.0);
  check("00:00:04 Lena: Hi", inline_label, "Lena", "Hi", 4.0);
  check("Lena (00:04): Hi", inline_label, "Lena", "Hi", 4.0);
  check("Lena (she/her): Hi", inline_label, "Lena (she/her)", "Hi");
  check("**Lena:** Hi", inline_label, "Lena", "Hi");
  check("**Lena**: Hi", inline_label, "Lena", "Hi");
  check("[SPEAKER_00]: Hi", bracketed, "SPEAKER_00", "Hi");
  check("(speaker 0) Hi", bracketed, "speaker 0", "Hi");
  check("(speaker ?) Hi", bracketed, "speaker ?", "Hi");
  check("[00:01.000 --> 00:02.5]  (speaker 1) Hi", bracketed, "speaker 1", "Hi", 1.0);
  check("Lena  0:00  ", header, "Lena", "", 0.0);
  check("Lena\t0:05", header, "Lena", "", 5.0);
  check("Speaker 1 (00:02)", header, "Speaker 1", "", 2.0);
  check("Speaker 1 (00:02):", header, "Speaker 1", "", 2.0);
  check("0:05", time_only, "", "", 5.0);
}

BOOST_AUTO_TEST_CASE(both_times) {
  BOOST_TEST(parse_label("[00:01.000 --> 00:02.5] Lena: Hi")->end.value() == 2.5);
  BOOST_TEST(!parse_label("[00:01.000] Lena: Hi")->end.has_value());
}

BOOST_AUTO_TEST_CASE(what_has_no_label) {
  for (const char* line :
       {"", "   ", "Hello there.", "http://example.org", "[laughs] Hello", "(sighs) Well: no",
        "Is it? Well: yes", "- first: this", "one two three four five six: seven", "12: 13",
        "\"Lena\": hi", ": hi", "Room 0:05", "At 10:30 we met", "**Lena** said",
        "A very long label that goes on for more than forty letters: x"}) {
    const auto found = parse_label(line);
    BOOST_TEST((!found || found->label.empty()), "\"" << line << "\" has a label");
  }
}

BOOST_AUTO_TEST_CASE(a_label_is_a_hypothesis) {
  check_names({"Lena: a", "Omar: b", "Lena: c", "Well: d"}, {"Lena", "-", "Lena", "-"});
  check_names({"Therapist: a", "client: b", "Mother: c"}, {"Therapist", "client", "Mother"});
  check_names({"Note: a", "Note: b", "http: c", "http: d"}, {"-", "-", "-", "-"});
  check_names({"and then she: a", "and then she: b"}, {"-", "-"});
  check_names({"lena: a", "LENA: b"}, {"lena", "lena"});
  check_names({"Speaker 1: a", "SPEAKER_01: b", "Unknown Speaker: c"},
              {"Speaker 1", "SPEAKER_01", "Unknown Speaker"});
  check_names({"A: a", "B: b", "T: c"}, {"-", "-", "T"});
  check_names({"Q: a", "A: b", "Q: c", "A: d"}, {"Q", "A", "Q", "A"});
}

BOOST_AUTO_TEST_CASE(turn_numbers_rise) {
  check_names({"T1: a", "C1: b", "T2: c", "C2: d"}, {"T", "C", "T", "C"});
  check_names({"T1: a", "C1: b", "T1: c", "C1: d", "T2: e", "C2: f"},
              {"T", "C", "T", "C", "T", "C"});
  check_names({"T: a", "C1: b", "T2: c", "C2: d", "T3: e", "C3: f"},
              {"T", "C", "T", "C", "T", "C"});
}

BOOST_AUTO_TEST_CASE(numbers_of_people_recur) {
  check_names({"CLIENT 1: a", "CLIENT 2: b", "CLIENT 1: c", "CLIENT 2: d"},
              {"CLIENT 1", "CLIENT 2", "CLIENT 1", "CLIENT 2"});
  check_names({"Speaker 1: a", "Speaker 2: b", "Speaker 3: c"},
              {"Speaker 1", "Speaker 2", "Speaker 3"});
}

BOOST_AUTO_TEST_CASE(text_under_headers_is_text) {
  check_names({"Lena  0:00", "Well now: a", "Omar  0:05", "Well now: b", "Lena  0:09"},
              {"Lena", "-", "Omar", "-", "Lena"});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
