#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <oars/analyzer.hpp>

namespace oars::python {

/// Turns byte offsets of one UTF-8 text into offsets of its code points, which is how Python
/// counts. Built in one pass over the text; ASCII needs no table.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);

  std::size_t at(std::size_t byte) const noexcept;
  Span of(Span bytes) const noexcept { return {at(bytes.begin), at(bytes.end)}; }

 private:
  std::vector<std::size_t> before_;  ///< before_[b]: code points that begin before byte b.
};

/// A copy of the session whose events carry code-point spans.
Session in_code_points(Session session);

/// A copy of the analysis whose events and findings carry code-point spans.
Analysis in_code_points(Analysis analysis);

}  // namespace oars::python
