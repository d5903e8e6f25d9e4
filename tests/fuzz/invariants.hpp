#pragma once

#include <cstdlib>
#include <oars/oars.hpp>

/// What must hold of every result, whatever the input. A breach aborts, as libFuzzer expects.
namespace oars::fuzz {

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline void require_within(const Span& span, const std::string& text) {
  require(span.begin <= span.end && span.end <= text.size());
}

inline void check(const Session& session) {
  for (const Utterance& utterance : session.utterances) {
    require(utterance.speaker < session.speakers.size());
    for (const Event& event : utterance.events) require_within(event.span, utterance.text);
  }
}

inline void check(const CodedUtterance& coded, const std::string& text) {
  for (const Finding& finding : coded.findings) {
    require_within(finding.span, text);
    require(finding.confidence >= 0.0 && finding.confidence <= 1.0);
  }
}

inline void check(const Analysis& analysis) {
  check(analysis.session);
  require(analysis.coded.size() == analysis.session.utterances.size());
  for (std::size_t i = 0; i < analysis.coded.size(); ++i) {
    check(analysis.coded[i], analysis.session.utterances[i].text);
  }
}

}  // namespace oars::fuzz
