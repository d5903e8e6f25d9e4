// Reads a transcript and prints what the counselor said with its codes, then two of the scores.
//
//   cmake -S examples/cpp -B build/example && cmake --build build/example
//   build/example/score_session examples/sessions/skilled.vtt
#include <cstdio>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <oars/oars.hpp>

namespace {

std::string joined(const std::vector<std::string>& codes) {
  std::string result;
  for (const std::string& code : codes) result += (result.empty() ? "" : ", ") + code;
  return result;
}

void print_lines(const oars::Analysis& analysis) {
  for (const oars::CodedUtterance& coded : analysis.coded) {
    const oars::Utterance& utterance = analysis.session.utterances[coded.utterance];
    if (analysis.session.role_of(utterance) != oars::Role::counselor) continue;
    std::cout << utterance.text << "\n    [" << joined(coded.codes) << "]\n";
    for (const oars::Finding& finding : coded.findings) {
      const oars::Span span = finding.span;
      std::cout << "    " << finding.code << ": \""
                << utterance.text.substr(span.begin, span.end - span.begin) << "\"\n";
    }
  }
}

// A figure that nothing was said for is absent, not 0.
std::string percent(std::optional<double> share) {
  if (!share) return "not available";
  char text[16];
  std::snprintf(text, sizeof text, "%.0f%%", *share * 100);
  return text;
}

void print_scores(const oars::SessionScore& scores) {
  std::cout << "\nCounselor's share of the words: " << percent(scores.talk.counselor_share) << '\n';
  const oars::ProfileScore* plain = scores.profile("plain");
  if (plain == nullptr) {
    std::cout << "The speakers' roles are not known; set oars::ReadOptions::roles.\n";
    return;
  }
  for (const oars::Measure& measure : plain->measures) {
    if (measure.id == "percent_open")
      std::cout << measure.title << ": " << percent(measure.value) << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: score_session TRANSCRIPT\n";
    return 2;
  }
  try {
    const oars::Analyzer analyzer;  // Build one and keep it: it compiles the language pack.
    for (oars::Session& session : oars::read_file(argv[1])) {
      const oars::Analysis analysis = analyzer.analyze(std::move(session));
      print_lines(analysis);
      print_scores(analysis.scores);
    }
  } catch (const oars::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
