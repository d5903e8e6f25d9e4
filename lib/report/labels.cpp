#include "report/labels.hpp"

#include "base/utf8.hpp"

namespace oars::report {
namespace {

constexpr const char* kUnknownSpeaker = "Unknown Speaker";

}  // namespace

std::string on_one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (const char c : base::repair(text)) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space) {
      if (gap && !line.empty()) line += ' ';
      line += c;
    }
    gap = space;
  }
  return line;
}

std::vector<std::string> written_labels(const Session& session) {
  std::vector<std::string> labels;
  for (const Speaker& speaker : session.speakers) {
    std::string label = on_one_line(speaker.label);
    labels.push_back(label.empty() ? kUnknownSpeaker : std::move(label));
  }
  return labels;
}

}  // namespace oars::report
