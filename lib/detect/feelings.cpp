#include "detect/feelings.hpp"

#include <algorithm>

namespace oars::detect {
namespace {

constexpr const char* kMild = "feeling.mild";
constexpr const char* kMedium = "feeling.medium";
constexpr const char* kStrong = "feeling.strong";

using lang::any_of;
using lang::bit;
using lang::FeelingWord;
using lang::WordClass;
using text::Token;
using text::TokenTable;

constexpr auto kFelt =
    any_of(WordClass::feel_verb, WordClass::be_verb, WordClass::emphasis, WordClass::intensifier);
constexpr auto kLeads = kFelt | any_of(WordClass::negation, WordClass::auxiliary, WordClass::adverb,
                                       WordClass::softener);

/// What leads to a feeling's word: "she | was not so | sad".
struct Lead {
  std::uint32_t first = 0;  ///< Its first token, or the feeling itself.
  bool felt = false;        ///< Has "feel", "was", "so" or the like.
  bool negated = false;
  bool raised = false;   ///< "So", "really".
  bool lowered = false;  ///< "A bit", "slightly".
};

Lead lead_to(const TokenTable& table, std::uint32_t feeling, std::uint32_t sentence_first) {
  Lead lead{.first = feeling};
  for (; lead.first > sentence_first; --lead.first) {
    const Token& token = table.tokens[lead.first - 1];
    if (!token.is(kLeads)) break;
    lead.felt |= token.is(kFelt);
    lead.negated |= token.is(bit(WordClass::negation));
    lead.raised |= token.is(bit(WordClass::intensifier));
    lead.lowered |= token.is(bit(WordClass::softener));
  }
  return lead;
}

/// Whose feeling the counselor does not hear: the counselor's own. Whose the client does not have:
/// somebody else's.
text::Classes strangers_to(Role speaker) {
  return speaker == Role::counselor ? bit(WordClass::first_person)
                                    : any_of(WordClass::other_person, WordClass::relation);
}

bool is_named(const Turn& turn, const FeelingWord& word, const Lead& lead,
              std::uint32_t sentence_first) {
  if (lead.negated || (word.felt && !lead.felt)) return false;
  return lead.first == sentence_first ||
         !turn.table.tokens[lead.first - 1].is(strangers_to(turn.role));
}

/// The word's intensity, one step up after "really", the least after "a bit".
std::string intensity(const FeelingWord& word, const Lead& lead) {
  if (lead.lowered) return kMild;
  if (!lead.raised) return word.intensity;
  return word.intensity == kMild ? kMedium : kStrong;
}

}  // namespace

Feelings::Feelings(const lang::Language& language)
    : rule_(language.rule("feeling.word")), other_sense_(language.rule("feeling.not")) {}

bool Feelings::has_other_sense(const Context& context, std::uint32_t token) const {
  return std::ranges::any_of(context.hits, [&](const RuleHit& hit) {
    return hit.rule == &other_sense_ && hit.first <= token && token < hit.last;
  });
}

void Feelings::detect(const Context& context, Draft& draft) const {
  const TokenTable& table = context.turn.table;
  for (const text::Sentence& sentence : table.sentences) {
    for (auto i = sentence.first; i < sentence.last; ++i) {
      const FeelingWord* word = context.language.feelings().find(table.tokens[i].word);
      if (word == nullptr || has_other_sense(context, i)) continue;
      const Lead lead = lead_to(table, i, sentence.first);
      if (!is_named(context.turn, *word, lead, sentence.first)) continue;
      Finding finding = make_finding(rule_, table, i, i + 1);
      finding.attributes = {word->family, intensity(*word, lead)};
      draft.coded.findings.push_back(std::move(finding));
    }
  }
}

}  // namespace oars::detect
