#include "detect/detector.hpp"

#include <algorithm>

namespace oars::detect {

Finding make_finding(const lang::Rule& rule, const text::TokenTable& table, std::uint32_t first,
                     std::uint32_t last) {
  return {.code = rule.code,
          .span = {table.tokens[first].begin, table.tokens[last - 1].end},
          .confidence = rule.confidence,
          .rule = rule.id,
          .note = rule.note,
          .attributes = rule.attributes,
          .instead = {}};
}

void recode_as(const lang::Rule& rule, Finding& finding) {
  finding.code = rule.code;
  finding.rule = rule.id;
  finding.note = rule.note;
  finding.confidence = rule.confidence;
}

bool has_code(const Draft& draft, std::string_view prefix) {
  return std::ranges::any_of(draft.coded.findings, [&](const Finding& finding) {
    return finding.code.starts_with(prefix);
  });
}

}  // namespace oars::detect
