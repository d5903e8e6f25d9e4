#include "detect/reflection_cues.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "detect/clause.hpp"

namespace oars::detect {
namespace {

using lang::bit;
using lang::WordClass;

// What each cue weighs: rounded from a logistic regression of coded sessions on the cues.
constexpr double kNever = -10.0;
constexpr double kStem = 2.0;  // Times the rule's confidence.
constexpr double kYouSubject = 0.7;
constexpr double kYou = 0.7;
constexpr double kSharedWord = 0.5;  // Each, of the client's last turn.
constexpr std::size_t kMostSharedWords = 4;
constexpr double kShare = 0.25;
constexpr double kFeeling = 0.2;
constexpr double kContinues = 0.3;
constexpr double kCounselorSubject = -1.0;
constexpr double kOtherSkill = -0.4;
constexpr double kDenied = -1.1;
constexpr double kTurnJudges = -1.0;
constexpr double kNoContent = -2.0;
constexpr double kFurtherSentence = -0.3;  // Long turns inform more often than they reflect.
constexpr std::size_t kMostSentences = 5;

constexpr std::string_view kNotAReflection = "reflection.not.";
/// They go before a reflection in one sentence: what pushes or may confront reflects nothing.
constexpr std::array<std::string_view, 4> kExcluding = {"advice.", "direction", "warning",
                                                        "judgment."};
/// They do so where no stem shows a reflection: MITI 4.2.1 codes an affirmation that reflects as an
/// affirmation, and choice is not said back.
constexpr std::array<std::string_view, 2> kPreferred = {"affirmation", "autonomy"};
constexpr std::array<std::string_view, 4> kCompeting = {"information", "structure", "permission",
                                                        "support"};

bool begins_with_any(const std::string& code, std::span<const std::string_view> prefixes) {
  return std::ranges::any_of(prefixes,
                             [&](std::string_view prefix) { return code.starts_with(prefix); });
}

void read_hits(const Context& context, std::uint32_t sentence, ReflectionCues& cues) {
  bool preferred = false;
  for (const RuleHit& hit : context.hits) {
    const std::string& code = hit.rule->code;
    if (code.starts_with("judgment.")) cues.turn_judges = true;
    if (hit.sentence != sentence) continue;
    if (hit.rule->id.starts_with(kNotAReflection)) {
      cues.denied = true;
    } else if (code.starts_with("reflection.")) {
      if (!cues.stem || cues.stem->rule->confidence < hit.rule->confidence) cues.stem = &hit;
    } else if (begins_with_any(code, kExcluding)) {
      cues.excluded = true;
    } else if (begins_with_any(code, kPreferred)) {
      preferred = true;
    } else if (begins_with_any(code, kCompeting)) {
      cues.other_skill = true;
    }
  }
  if (preferred && !cues.stem) cues.excluded = true;
}

/// "You can't go on" after "I can't do it any more" has no content word and yet says much back.
bool says_back(const Overlap& overlap) {
  constexpr double kSaidShare = 0.6;
  constexpr std::size_t kFewestWords = 3;
  return overlap.words >= kFewestWords &&
         static_cast<double>(overlap.said) >= kSaidShare * static_cast<double>(overlap.words);
}

}  // namespace

ReflectionCues reflection_cues(const Context& context, std::uint32_t index, std::uint32_t last) {
  const auto& table = context.turn.table;
  const auto& sentence = table.sentences[index];
  ReflectionCues cues;
  read_hits(context, index, cues);
  const auto starts = context.clauses.of(index);
  for (const auto start : starts) {
    if (start < last && table.tokens[start].is(bit(WordClass::you))) ++cues.you_clauses;
  }
  for (auto i = sentence.first; i < last; ++i) {
    const auto& token = table.tokens[i];
    if (token.is(bit(WordClass::you))) cues.you = true;
    if (token.is(bit(WordClass::contrast)) && i > starts.front()) cues.contrast = true;
    if (token.is(bit(WordClass::feeling)) && !context.client.in_last(token.stem)) {
      cues.feeling = true;
    }
  }
  const auto& first = table.tokens[starts.front()];
  cues.counselor_subject = first.is(bit(WordClass::first_person));
  cues.summing_lead = starts.front() > sentence.first;
  cues.size = last - std::min(last, starts.front());
  cues.overlap = overlap(table, sentence.first, last, context.client);
  return cues;
}

double reflection_weight(const ReflectionCues& cues, const text::TokenTable& table) {
  if (cues.excluded) return kNever;
  double sum = cues.stem ? kStem * cues.stem->rule->confidence : 0.0;
  if (cues.you_clauses > 0) sum += kYouSubject;
  if (cues.you) sum += kYou;
  sum += kSharedWord * static_cast<double>(std::min(cues.overlap.last, kMostSharedWords));
  sum += kShare * cues.overlap.share();
  if (cues.feeling) sum += kFeeling;
  if (table.continues) sum += kContinues;
  if (cues.counselor_subject) sum += kCounselorSubject;
  if (cues.other_skill) sum += kOtherSkill;
  if (cues.denied) sum += kDenied;
  if (cues.turn_judges) sum += kTurnJudges;
  if (cues.overlap.content == 0 && !says_back(cues.overlap)) sum += kNoContent;
  return sum + kFurtherSentence *
                   static_cast<double>(std::min(table.sentences.size() - 1, kMostSentences));
}

}  // namespace oars::detect
