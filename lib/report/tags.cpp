#include "report/tags.hpp"

#include <algorithm>
#include <array>

namespace oars::report {
namespace {

constexpr std::string_view kJudgment = "possible judgment";

// "Possible" wherever the tone decides, which a transcript does not hold.
constexpr std::array<Tag, 33> kTags = {{
    {"reflection.simple", "SR", "simple reflection", Ink::reflection},
    {"reflection.complex", "CR", "complex reflection", Ink::reflection},
    {"question.open", "OQ", "open question", Ink::question},
    {"question.closed", "CQ", "closed question", Ink::question},
    {"permission", "PE", "asking permission", Ink::support},
    {"collaboration", "SC", "seeking collaboration", Ink::support},
    {"concern", "RC", "raising concern", Ink::input},
    {"affirmation", "AF", "affirmation", Ink::support},
    {"support", "SU", "support", Ink::support},
    {"autonomy", "EC", "emphasizing choice and control", Ink::support},
    {"information", "GI", "giving information", Ink::input},
    {"advice.with_permission", "ADP", "advice with permission", Ink::input},
    {"advice.without_permission", "ADW", "advice without permission", Ink::caution, true},
    {"direction", "DI", "possible direction", Ink::caution, true},
    {"warning", "WA", "possible warning", Ink::caution, true},
    {"judgment.criticism", "JU", "possible criticism", Ink::caution, true, kJudgment},
    {"judgment.confrontation", "JU", "possible confrontation", Ink::caution, true, kJudgment},
    {"judgment.moralizing", "JU", "possible moralizing", Ink::caution, true, kJudgment},
    {"judgment.labeling", "JU", "possible labeling", Ink::caution, true, kJudgment},
    {"judgment.dismissal", "JU", "possible dismissal", Ink::caution, true, kJudgment},
    {"assumption", "AS", "possible assumption", Ink::caution, true},
    {"asking.leading", "LQ", "possibly leading question", Ink::caution, true},
    {"asking.stacked", "MQ", "several questions at once", Ink::caution, true},
    {"asking.why", "WQ", "why that may blame", Ink::caution, true},
    {"stigma", "WD", "a word that may stigmatize", Ink::caution, true},
    {"missed_feeling", "MF", "possibly a feeling passed over", Ink::caution, true},
    {"jargon", "JG", "a term that may need explaining", Ink::caution, true},
    {"long_turn", "LT", "a long turn", Ink::caution, true},
    {"change_talk", "C+", "possible change talk", Ink::plain},
    {"sustain_talk", "C-", "possible sustain talk", Ink::plain},
    {"self_disclosure", "SD", "self-disclosure", Ink::plain},
    {"facilitation", "FA", "encourager", Ink::plain},
    {"structure", "ST", "structuring the session", Ink::plain},
}};

bool holds(const CodedUtterance& coded, std::string_view code) {
  if (code == "question.open") return coded.question == Question::open;
  if (code == "question.closed") return coded.question == Question::closed;
  if (code == "reflection.simple") return coded.reflection == Reflection::simple;
  if (code == "reflection.complex") return coded.reflection == Reflection::complex;
  return std::find(coded.codes.begin(), coded.codes.end(), code) != coded.codes.end();
}

}  // namespace

std::span<const Tag> tags() { return kTags; }

const Tag* tag_of(std::string_view code) {
  const auto found =
      std::find_if(kTags.begin(), kTags.end(), [&](const Tag& tag) { return tag.code == code; });
  return found == kTags.end() ? nullptr : &*found;
}

std::vector<const Tag*> tags_of(const CodedUtterance& coded) {
  std::vector<const Tag*> result;
  for (const Tag& tag : kTags) {
    if (!holds(coded, tag.code)) continue;
    if (!result.empty() && result.back()->mark == tag.mark) continue;
    result.push_back(&tag);
  }
  return result;
}

}  // namespace oars::report
