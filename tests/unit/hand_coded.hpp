#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <oars/analyzer.hpp>

/// Sessions coded by hand, for the tests of what comes after the detectors.
namespace oars::test {

/// Evidence for a code: a piece of the line, or all of it if empty.
struct Evidence {
  std::string code;
  std::string words = {};
  std::vector<std::string> attributes = {};
  std::string note = {};
};

/// The labels that findings come to, as in a whole analysis.
inline void label(CodedUtterance& coded) {
  for (const Finding& finding : coded.findings) {
    coded.codes.push_back(finding.code);
    coded.codes.insert(coded.codes.end(), finding.attributes.begin(), finding.attributes.end());
    if (finding.code == "question.open") coded.question = Question::open;
    if (finding.code == "question.closed" && coded.question == Question::none) {
      coded.question = Question::closed;
    }
    if (finding.code == "reflection.complex") coded.reflection = Reflection::complex;
    if (finding.code == "reflection.simple" && coded.reflection == Reflection::none) {
      coded.reflection = Reflection::simple;
    }
    if (finding.code.starts_with("judgment.")) coded.judgment.push_back(finding.code.substr(9));
  }
  for (auto* list : {&coded.codes, &coded.judgment}) {
    std::sort(list->begin(), list->end());
    list->erase(std::unique(list->begin(), list->end()), list->end());
  }
}

/// A session in the making. Words are what stands between spaces, events left out.
struct HandCoded {
  Session session;
  std::vector<CodedUtterance> coded;

  HandCoded& say(const std::string& speaker, Role role, const std::string& text,
                 const std::vector<Evidence>& evidence = {}, std::optional<double> start = {},
                 std::optional<double> end = {}) {
    const Utterance& utterance = session.add(speaker, text, start, end);
    session.speakers[utterance.speaker].role = role;
    CodedUtterance line;
    line.utterance = coded.size();
    if (role == Role::counselor) line.behavior = Behavior::other;
    std::string spoken = text;
    for (const Event& event : utterance.events) {
      std::fill(spoken.begin() + static_cast<std::ptrdiff_t>(event.span.begin),
                spoken.begin() + static_cast<std::ptrdiff_t>(event.span.end), ' ');
    }
    std::istringstream words(spoken);
    for (std::string word; words >> word;) ++line.words;
    for (const Evidence& piece : evidence) {
      const std::size_t begin = piece.words.empty() ? 0 : text.find(piece.words);
      const std::size_t end_of_piece =
          piece.words.empty() ? text.size() : begin + piece.words.size();
      line.findings.push_back({piece.code,
                               {begin, end_of_piece},
                               0.8,
                               "test." + piece.code,
                               piece.note,
                               piece.attributes,
                               {}});
    }
    label(line);
    coded.push_back(std::move(line));
    return *this;
  }

  HandCoded& counselor(const std::string& text, const std::vector<Evidence>& evidence = {},
                       std::optional<double> start = {}, std::optional<double> end = {}) {
    return say("Ms. Okafor", Role::counselor, text, evidence, start, end);
  }

  HandCoded& client(const std::string& text, std::optional<double> start = {},
                    std::optional<double> end = {}) {
    return say("Ruben", Role::client, text, {}, start, end);
  }
};

}  // namespace oars::test
