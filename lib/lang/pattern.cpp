#include "lang/pattern.hpp"

#include <algorithm>
#include <oars/error.hpp>

namespace oars::lang {
namespace {

constexpr std::string_view kOneWord = "[^ ]+";
constexpr std::string_view kGap = "(?:[^ ]+ ){0,4}";

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (const auto& part : parts) joined.append(joined.empty() ? "" : separator).append(part);
  return joined;
}

/// Walks over a pattern once, writing the expression as it goes.
class PatternWriter {
 public:
  PatternWriter(const std::string& pattern, const Pack& pack, const Rule& rule)
      : pattern_(pattern), pack_(pack), rule_(rule) {}

  std::string write() {
    while (at_ < pattern_.size()) {
      if (pattern_[at_] == '{') {
        slot();
      } else if (is_pattern_word_char(pattern_[at_])) {
        word();
      } else if (pattern_[at_] == '(' && pattern_.compare(at_, 2, "(?") != 0) {
        regex_ += "(?:";  // Groups only group; nobody reads captures.
        ++at_;
      } else {
        regex_ += pattern_[at_++];
      }
    }
    return std::move(regex_);
  }

 private:
  [[noreturn]] void fail(const std::string& fault, const std::string& remedy) const {
    throw Error(ErrorCode::pack_invalid, {rule_.file, rule_.line},
                "rule \"" + rule_.id + "\": " + fault, remedy);
  }

  void slot() {
    const auto close = pattern_.find('}', at_);
    if (close == std::string::npos) fail("a { without its }", "close it");
    const std::string name = pattern_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    if (name == "end") {
      return;  // Nothing between two spaces: those that end a sentence.
    }
    if (name == "any") {
      regex_ += kOneWord;
    } else if (name == "gap") {
      regex_ += kGap;
      if (at_ < pattern_.size() && pattern_[at_] == ' ') ++at_;  // The gap brings its own space.
    } else {
      const auto lexicon = pack_.lexicons.find(name);
      if (lexicon == pack_.lexicons.end()) {
        fail("there is no lexicon \"" + name + '"', "write {any}, {gap} or a lexicon's name");
      }
      regex_ += "(?:" + join(lexicon->second.words, "|") + ")";
    }
  }

  void word() {
    const auto begin = at_;
    while (at_ < pattern_.size() && is_pattern_word_char(pattern_[at_])) ++at_;
    const std::string form = pattern_.substr(begin, at_ - begin);
    const auto contraction = pack_.contractions.find(form);
    regex_ += contraction == pack_.contractions.end() ? form : join(contraction->second, " ");
  }

  const std::string& pattern_;
  const Pack& pack_;
  const Rule& rule_;
  std::size_t at_ = 0;
  std::string regex_;
};

}  // namespace

std::size_t matching_parenthesis(const std::string& pattern, std::size_t open) {
  int depth = 0;
  for (auto i = open; i < pattern.size(); ++i) {
    if (pattern[i] == '(') ++depth;
    if (pattern[i] == ')' && --depth == 0) return i;
  }
  return pattern.size() - 1;
}

WordForms word_forms(const std::string& pattern, std::size_t begin) {
  auto end = begin;
  while (end < pattern.size() && is_pattern_word_char(pattern[end])) ++end;
  const std::string stem = pattern.substr(begin, end - begin);
  if (end == pattern.size() || pattern[end] != '(') return {stem, {stem}, end};
  const auto close = matching_parenthesis(pattern, end);
  const std::string endings = pattern.substr(end + 1, close - end - 1);
  const auto is_plain = [](char c) { return c == '|' || is_pattern_word_char(c); };
  const char after = close + 1 < pattern.size() ? pattern[close + 1] : '\0';
  if (pattern[close] != ')' || !std::ranges::all_of(endings, is_plain) || after == '*' ||
      after == '+') {
    return {stem, {stem}, end};
  }
  WordForms all{stem, {}, close + (after == '?' ? 2 : 1)};
  for (std::size_t from = 0, bar = 0; bar != std::string::npos; from = bar + 1) {
    bar = endings.find('|', from);
    all.forms.push_back(stem + endings.substr(from, bar - from));
  }
  if (after == '?') all.forms.push_back(stem);
  return all;
}

std::string to_regex(const std::string& pattern, const Pack& pack, const Rule& rule) {
  return PatternWriter(pattern, pack, rule).write();
}

}  // namespace oars::lang
