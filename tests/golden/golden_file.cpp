#include "golden_file.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace golden {
namespace {

using Kind = Expectation::Kind;

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

Expectation read_expectation(const std::string& word) {
  static const std::map<std::string, Kind> kinds = {
      {"question=", Kind::question}, {"reflection=", Kind::reflection},
      {"behavior=", Kind::behavior}, {"judgment=", Kind::judgment},
      {"codes+=", Kind::has_code},   {"codes-=", Kind::lacks_code}};
  for (const auto& [prefix, kind] : kinds) {
    if (word.starts_with(prefix)) return {kind, split(word.substr(prefix.size()), '/')};
  }
  throw std::runtime_error("unknown expectation \"" + word + '"');
}

/// Reads a file line by line into cases.
class Reader {
 public:
  void line(const std::string& text, std::size_t number) {
    if (text.empty() || text.starts_with('#')) return;
    const auto space = text.find(' ');
    const std::string head = text.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : text.substr(space + 1);
    if (head == "section") {
      section_ = rest;
      context_.clear();
      expectations_.clear();
    } else if (head == "client" || head == "counselor") {
      turn(head, rest);
    } else if (head == "expect") {
      expectations_.clear();
      for (const auto& word : split(rest, ' ')) expectations_.push_back(read_expectation(word));
    } else if (head == "-" || head == "~" || head == "*" || head == "!") {
      if (expectations_.empty()) throw std::runtime_error("a case before any expectation");
      const bool of_client = head == "*" || head == "!";
      cases_.push_back({.section = section_,
                        .context = context_,
                        .expectations = expectations_,
                        .role = of_client ? oars::Role::client : oars::Role::counselor,
                        .text = rest,
                        .known_miss = head == "~" || head == "!",
                        .line = number});
    } else {
      throw std::runtime_error("unknown line");
    }
  }

  std::vector<Case> take() { return std::move(cases_); }

 private:
  void turn(const std::string& who, const std::string& text) {
    if (text == "clear") {
      context_.clear();
    } else {
      context_.push_back({*oars::role_from_string(who), text});
    }
  }

  std::string section_;
  std::vector<oars::ContextTurn> context_;
  std::vector<Expectation> expectations_;
  std::vector<Case> cases_;
};

bool is_among(const std::vector<std::string>& accepted, const std::string& value) {
  return std::ranges::any_of(accepted, [&](const std::string& one) {
    return one == value || (one == "any" && value != "none");
  });
}

bool code_fits(const std::string& wanted, const std::string& code) {
  if (wanted.ends_with('*')) return code.starts_with(wanted.substr(0, wanted.size() - 1));
  return code == wanted;
}

bool holds(const Expectation& expectation, const oars::CodedUtterance& coded) {
  const auto& accepted = expectation.accepted;
  const auto any_code = [&] {
    return std::ranges::any_of(coded.codes, [&](const std::string& code) {
      return std::ranges::any_of(accepted,
                                 [&](const std::string& one) { return code_fits(one, code); });
    });
  };
  switch (expectation.kind) {
    case Kind::question:
      return is_among(accepted, to_string(coded.question));
    case Kind::reflection:
      return is_among(accepted, to_string(coded.reflection));
    case Kind::behavior:
      return coded.behavior && is_among(accepted, to_string(*coded.behavior));
    case Kind::judgment:
      if (coded.judgment.empty()) return is_among(accepted, "none");
      return std::ranges::any_of(coded.judgment,
                                 [&](const std::string& kind) { return is_among(accepted, kind); });
    case Kind::has_code:
      return any_code();
    case Kind::lacks_code:
      return !any_code();
  }
  return false;
}

std::string describe(const oars::CodedUtterance& coded) {
  std::string text = std::string("question=") + to_string(coded.question) +
                     " reflection=" + to_string(coded.reflection);
  for (const auto& finding : coded.findings) text += ' ' + finding.code + '(' + finding.rule + ')';
  return text;
}

}  // namespace

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream stream(path);
  Reader reader;
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    try {
      reader.line(line, number);
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(path.string() + ':' + std::to_string(number) + ": " + error.what());
    }
  }
  return reader.take();
}

oars::CodedUtterance code(const oars::Analyzer& analyzer, const Case& one) {
  auto session = analyzer.live();
  for (const auto& turn : one.context) session.add(to_string(turn.role), turn.role, turn.text);
  return session.add(to_string(one.role), one.role, one.text);
}

std::string difference(const Case& expected, const oars::CodedUtterance& coded) {
  const bool all = std::ranges::all_of(expected.expectations,
                                       [&](const Expectation& one) { return holds(one, coded); });
  return all ? std::string() : describe(coded);
}

}  // namespace golden
