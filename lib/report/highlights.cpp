#include "report/highlights.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "report/numbers.hpp"
#include "report/tags.hpp"

namespace oars::report {
namespace {

/// The skills that are shown, the most telling first.
constexpr std::array<std::string_view, 7> kSkills = {
    "reflection.complex", "affirmation", "autonomy",     "permission",
    "collaboration",      "support",     "question.open"};
constexpr std::size_t kMost = 4;

/// The line with the most certain finding of a code.
struct Best {
  const Finding* finding = nullptr;
  std::size_t utterance = 0;
  std::size_t times = 0;
};

/// Whether the line has something to think over, too.
bool has_caution(const CodedUtterance& coded) {
  const auto tags = tags_of(coded);
  return std::any_of(tags.begin(), tags.end(), [](const Tag* tag) { return tag->noted; });
}

Best best_of(const Analysis& analysis, std::string_view code) {
  Best best;
  for (const CodedUtterance& coded : analysis.coded) {
    if (has_caution(coded)) continue;
    for (const Finding& finding : coded.findings) {
      if (finding.code != code || finding.note.empty()) continue;
      ++best.times;
      if (best.finding != nullptr && best.finding->confidence >= finding.confidence) continue;
      best.finding = &finding;
      best.utterance = coded.utterance;
    }
  }
  return best;
}

std::string place_of(const Utterance& utterance) {
  return utterance.start ? "at " + clock(*utterance.start) : "line " + utterance.id;
}

std::string sentence(const Analysis& analysis, std::string_view skill, const Best& best) {
  std::string text(tag_of(skill)->name);
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  text += " (" + counted(best.times, "time") + "; see " +
          place_of(analysis.session.utterances[best.utterance]) + "): ";
  return text + best.finding->note;
}

}  // namespace

void write_highlights(Page& page, const Analysis& analysis) {
  std::size_t shown = 0;
  for (const std::string_view skill : kSkills) {
    const Best best = best_of(analysis, skill);
    if (best.finding == nullptr) continue;
    if (shown == 0) {
      page.blank();
      page.heading("What went well");
    }
    page.paragraph(sentence(analysis, skill, best), 2, 2);
    if (++shown == kMost) return;
  }
}

}  // namespace oars::report
