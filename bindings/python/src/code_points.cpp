#include "code_points.hpp"

#include <algorithm>
#include <utility>

namespace oars::python {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80U; });
}

}  // namespace

CodePoints::CodePoints(std::string_view text) {
  if (is_ascii(text)) return;
  before_.reserve(text.size() + 1);
  std::size_t count = 0;
  for (const char byte : text) {
    before_.push_back(count);
    if (!continues(byte)) ++count;
  }
  before_.push_back(count);
}

std::size_t CodePoints::at(std::size_t byte) const noexcept {
  if (before_.empty()) return byte;
  return before_[std::min(byte, before_.size() - 1)];
}

Session in_code_points(Session session) {
  for (Utterance& utterance : session.utterances) {
    const CodePoints points(utterance.text);
    for (Event& event : utterance.events) event.span = points.of(event.span);
  }
  return session;
}

Analysis in_code_points(Analysis analysis) {
  for (std::size_t i = 0; i < analysis.coded.size(); ++i) {
    const CodePoints points(analysis.session.utterances[i].text);
    for (Finding& finding : analysis.coded[i].findings) finding.span = points.of(finding.span);
  }
  analysis.session = in_code_points(std::move(analysis.session));
  return analysis;
}

}  // namespace oars::python
