#pragma once

#include <filesystem>
#include <oars/analyzer.hpp>
#include <string>
#include <vector>

namespace golden {

/// One condition of an expect line, e.g. "question=open/closed" or "codes-=judgment.*".
struct Expectation {
  enum class Kind { question, reflection, behavior, judgment, has_code, lacks_code };
  Kind kind = Kind::question;
  std::vector<std::string> accepted;
};

/// One line to code, as README.md describes.
struct Case {
  std::string section;
  std::vector<oars::ContextTurn> context;
  std::vector<Expectation> expectations;
  oars::Role role = oars::Role::counselor;  ///< Who says it.
  std::string text;
  bool known_miss = false;
  std::size_t line = 0;
};

/// Throws std::runtime_error with the file and line if the file is not well formed.
std::vector<Case> read_cases(const std::filesystem::path& path);

/// The codes of a case in its context.
oars::CodedUtterance code(const oars::Analyzer& analyzer, const Case& one);

/// Empty if the codes are as expected, else what differs.
std::string difference(const Case& expected, const oars::CodedUtterance& coded);

}  // namespace golden
