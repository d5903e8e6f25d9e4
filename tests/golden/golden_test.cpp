#define BOOST_TEST_MODULE golden
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdio>
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

}  // namespace

// A case that fails is an error; so is a known miss that has come right, so that the list of
// misses stays true.
BOOST_AUTO_TEST_CASE(every_case_is_coded_as_listed) {
  const oars::Analyzer analyzer;
  Rate total;
  for (const auto& path : golden_files()) {
    Rate rate;
    for (const auto& one : golden::read_cases(path)) {
      const auto wrong = golden::difference(one, analyzer.code_text(one.text, one.context));
      ++rate.all;
      rate.right += wrong.empty() ? 1 : 0;
      BOOST_CHECK_MESSAGE(
          wrong.empty() != one.known_miss,
          path.filename().string()
              << ':' << one.line << ": "
              << (one.known_miss ? "a known miss has come right: " : "is not coded as expected: ")
              << one.text << "  got " << wrong);
    }
    std::printf("%-40s %3d of %3d  %.0f%%\n", path.filename().c_str(), rate.right, rate.all,
                100 * rate.value());
    BOOST_CHECK_MESSAGE(rate.value() >= kLeastRate, path.filename().string()
                                                        << " is under " << kLeastRate);
    total.right += rate.right;
    total.all += rate.all;
  }
  std::printf("%-40s %3d of %3d  %.0f%%\n", "all", total.right, total.all, 100 * total.value());
}
