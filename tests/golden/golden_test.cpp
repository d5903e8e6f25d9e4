#define BOOST_TEST_MODULE golden
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <fstream>
#include <map>

#include "golden_file.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> golden_files() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(fs::path(OARS_SOURCE_DIR) / "tests/golden/en")) {
    if (entry.path().extension() == ".golden") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

struct Rate {
  int right = 0;
  int all = 0;
  double value() const { return static_cast<double>(right) / all; }
};

/// The least share of a file's cases that has to come right, known misses counted as wrong.
constexpr double kLeastRate = 0.85;
/// That of the learned coder over the cases of questions and reflections, files 2.01 to 2.06. Where
/// the codebook and the coders of real sessions part ways, it follows the coders.
constexpr double kLeastLearned = 0.85;

oars::Analyzer analyzer_of(const char* coder) {
  oars::AnalyzerOptions options;
  options.coder = coder;
  return oars::Analyzer(options);
}

void print(const std::string& name, const Rate& rate) {
  std::printf("%-40s %3d of %3d  %.0f%%\n", name.c_str(), rate.right, rate.all, 100 * rate.value());
}

}  // namespace

// A case that fails is an error; so is a known miss that has come right, so that the list of
// misses stays true.
BOOST_AUTO_TEST_CASE(rules_code_every_case_as_listed) {
  const oars::Analyzer analyzer = analyzer_of("rules");
  Rate total;
  for (const auto& path : golden_files()) {
    Rate rate;
    for (const auto& one : golden::read_cases(path)) {
      const auto wrong = golden::difference(one, golden::code(analyzer, one));
      ++rate.all;
      rate.right += wrong.empty() ? 1 : 0;
      BOOST_CHECK_MESSAGE(
          wrong.empty() != one.known_miss,
          path.filename().string()
              << ':' << one.line << ": "
              << (one.known_miss ? "a known miss has come right: " : "is not coded as expected: ")
              << one.text << "  got " << wrong);
    }
    print(path.filename().string(), rate);
    BOOST_CHECK_MESSAGE(rate.value() >= kLeastRate, path.filename().string()
                                                        << " is under " << kLeastRate);
    total.right += rate.right;
    total.all += rate.all;
  }
  print("all", total);
}

BOOST_AUTO_TEST_CASE(the_learned_coder_keeps_to_the_codebook) {
  const oars::Analyzer analyzer = analyzer_of("learned");
  Rate total;
  Rate questions_and_reflections;
  for (const auto& path : golden_files()) {
    Rate rate;
    for (const auto& one : golden::read_cases(path)) {
      ++rate.all;
      if (golden::difference(one, golden::code(analyzer, one)).empty()) ++rate.right;
    }
    print(path.filename().string(), rate);
    total.right += rate.right;
    total.all += rate.all;
    if (path.filename() < "2.07") questions_and_reflections = total;
  }
  print("questions and reflections", questions_and_reflections);
  print("all", total);
  BOOST_TEST(total.value() >= kLeastRate);
  BOOST_TEST(questions_and_reflections.value() >= kLeastLearned);
}

// Each line has the suggestion that it gets, or none.
BOOST_AUTO_TEST_CASE(another_way_to_say_it) {
  const oars::Analyzer analyzer = analyzer_of("rules");
  const std::string before = "I don't know any more.";
  std::ifstream file(fs::path(OARS_SOURCE_DIR) / "tests/golden/instead_of.txt");
  int lines = 0;
  for (std::string row; std::getline(file, row);) {
    const auto arrow = row.find(" => ");
    if (row.starts_with('#') || arrow == std::string::npos) continue;
    std::string line = row.substr(0, arrow);
    const auto bar = line.find(" || ");
    const std::string client = bar == std::string::npos ? before : line.substr(0, bar);
    if (bar != std::string::npos) line = line.substr(bar + 4);
    std::string got = "-";
    for (const auto& finding : analyzer.code_text(line, {{oars::Role::client, client}}).findings) {
      if (!finding.instead.empty()) got = finding.instead;
    }
    BOOST_TEST(got == row.substr(arrow + 4), line << " => " << got);
    ++lines;
  }
  BOOST_TEST(lines >= 60);
}
