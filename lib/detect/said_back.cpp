#include "detect/said_back.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "detect/clause.hpp"

namespace oars::detect {
namespace {

constexpr std::array<std::string_view, 4> kGuarded = {"judgment.", "direction", "warning",
                                                      "advice."};

/// Terms that are no longer the counselor's alone once the client has used them.
constexpr std::array<std::string_view, 2> kTerms = {"stigma", "jargon"};

bool speaks_of_you(const text::TokenTable& table, const text::Sentence& sentence) {
  const auto start = skip_lead_ins(table, sentence, sentence.first);
  return table.tokens[start].is(lang::bit(lang::WordClass::you));
}

}  // namespace

void drop_said_back(std::vector<RuleHit>& hits, const text::TokenTable& table,
                    const ClientWords& client) {
  std::erase_if(hits, [&](const RuleHit& hit) {
    if (std::ranges::find(kTerms, hit.rule->code) != kTerms.end()) {
      const auto shared = overlap(table, hit.first, hit.last, client);
      return shared.content > 0 && shared.last + shared.earlier == shared.content;
    }
    const bool guarded = std::ranges::any_of(
        kGuarded, [&](std::string_view code) { return hit.rule->code.starts_with(code); });
    if (!guarded || !speaks_of_you(table, table.sentences[hit.sentence])) return false;
    const auto shared = overlap(table, hit.first, hit.last, client);
    return shared.content > 0 && shared.last == shared.content;
  });
}

}  // namespace oars::detect
