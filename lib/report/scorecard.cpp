#include "report/scorecard.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "report/answers.hpp"
#include "report/highlights.hpp"
#include "report/measures.hpp"
#include "report/numbers.hpp"

namespace oars::report {
namespace {

constexpr int kMostLabel = 20;
constexpr int kMostBar = 24;
constexpr int kLeastBar = 8;

constexpr std::string_view kNoRoles =
    "It is not known who is the counselor, so nothing was scored. Name the roles and score again: "
    "--role LABEL=counselor --role LABEL=client in the program, RoleOptions in the library.";
constexpr std::string_view kNotThis =
    "Feedback for practice, to be read with the transcript: not a measure of competence or of "
    "clinical validity. Thresholds are their authors' opinion. What is marked as possible hangs on "
    "tone, which words on a page do not carry.";

std::string in_words(const Speaker& speaker) {
  switch (speaker.role_source) {
    case RoleSource::given:
      return std::string(to_string(speaker.role)) + " (as given)";
    case RoleSource::label:
      return std::string(to_string(speaker.role)) + " (by label)";
    case RoleSource::inferred:
      return std::string(to_string(speaker.role)) + " (inferred)";
    case RoleSource::none:
      break;
  }
  return speaker.role == Role::unknown ? "role unknown" : to_string(speaker.role);
}

std::string bar(double share, int width) {
  std::string result;
  const auto filled = static_cast<int>(std::lround(share * width));
  for (int i = 0; i < width; ++i) result += i < filled ? "\xE2\x96\x88" : "\xE2\x96\x91";
  return result;
}

struct Spoken {
  std::size_t utterances = 0;
  std::size_t words = 0;
};

std::vector<Spoken> spoken(const Analysis& analysis) {
  std::vector<Spoken> result(analysis.session.speakers.size());
  for (std::size_t i = 0; i < analysis.coded.size(); ++i) {
    Spoken& speaker = result[analysis.session.utterances[i].speaker];
    ++speaker.utterances;
    speaker.words += analysis.coded[i].words;
  }
  return result;
}

void write_speakers(Page& page, const Analysis& analysis) {
  const auto& speakers = analysis.session.speakers;
  const auto amounts = spoken(analysis);
  int label_width = 0;
  int role_width = 0;
  for (const Speaker& speaker : speakers) {
    label_width = std::max(label_width, columns(fit(speaker.label, kMostLabel)));
    role_width = std::max(role_width, columns(in_words(speaker)));
  }
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    std::string row = "  " + pad(fit(speakers[i].label, kMostLabel), label_width) + "  " +
                      pad(in_words(speakers[i]), role_width) + "  " +
                      pad_left(counted(amounts[i].words, "word"), 12);
    if (analysis.scores.words > 0) {
      const double share =
          static_cast<double>(amounts[i].words) / static_cast<double>(analysis.scores.words);
      row += pad_left(percent(share), 6);
      const int room = std::min(kMostBar, page.width() - columns(row) - 2);
      if (room >= kLeastBar) row += "  " + bar(share, room);
    }
    page.paragraph(row, 0, 4);
  }
}

/// Joins the parts that there are.
class Sentence {
 public:
  void add(const std::string& name, const std::optional<double>& value, int decimals,
           const std::string& unit) {
    if (value) add(name + " " + fixed(*value, decimals) + unit);
  }
  void add(const std::string& part) { text_ += (text_.empty() ? "" : ", ") + part; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

void write_talk(Page& page, const SessionScore& scores) {
  const Talk& talk = scores.talk;
  Sentence turns;
  turns.add("counselor", talk.counselor_words_per_turn, 1, "");
  turns.add("client", talk.client_words_per_turn, 1, "");
  if (talk.longest_counselor_turn > 0) {
    turns.add("the counselor's longest " + std::to_string(talk.longest_counselor_turn));
  }
  if (!turns.text().empty()) page.paragraph("Words a turn: " + turns.text(), 2, 2);
  Sentence plain;
  plain.add("sentences of", scores.clarity.words_per_sentence, 1, " words");
  plain.add("reading grade", scores.clarity.reading_grade, 1, "");
  if (!plain.text().empty()) page.paragraph("The counselor's words: " + plain.text(), 2, 2);
  if (!scores.timing) return;
  Sentence times;
  times.add("pause before the counselor answers", scores.timing->response_latency, 1,
            " s (median)");
  times.add("silence", scores.timing->silence, 0, " s");
  times.add("overlap", scores.timing->overlap, 0, " s");
  if (!times.text().empty()) page.paragraph("Timing: " + times.text(), 2, 2);
  Sentence pace;
  pace.add("counselor", scores.timing->counselor_words_per_minute, 0, "");
  pace.add("client", scores.timing->client_words_per_minute, 0, "");
  if (!pace.text().empty()) page.paragraph("Words a minute: " + pace.text(), 2, 2);
}

void write_diagnostics(Page& page, const Session& session) {
  constexpr std::size_t kMost = 5;
  if (session.diagnostics.empty()) return;
  page.blank();
  page.heading("Notes on the file");
  for (std::size_t i = 0; i < std::min(kMost, session.diagnostics.size()); ++i) {
    const Diagnostic& diagnostic = session.diagnostics[i];
    const std::string place =
        diagnostic.line > 0 ? "line " + std::to_string(diagnostic.line) + ": " : "";
    page.paragraph(place + diagnostic.message, 2, 2);
  }
  if (session.diagnostics.size() > kMost) {
    page.paragraph("and " + std::to_string(session.diagnostics.size() - kMost) +
                       " more; the JSON output lists them all",
                   2, 2, Ink::dim);
  }
}

}  // namespace

void write_scorecard(Page& page, const Analysis& analysis) {
  const SessionScore& scores = analysis.scores;
  page.heading(analysis.session.id.empty() ? "Session" : analysis.session.id);
  page.paragraph(counted(scores.utterances, "utterance") + ", " + counted(scores.words, "word"), 2,
                 2, Ink::dim);
  write_speakers(page, analysis);
  if (scores.roles_known) {
    write_talk(page, scores);
  } else {
    page.blank();
    page.paragraph(kNoRoles, 0);
  }
  write_highlights(page, analysis);
  write_measures(page, scores);
  write_answers(page, scores);
  write_diagnostics(page, analysis.session);
  page.blank();
  page.paragraph(kNotThis, 0, 0, Ink::dim);
}

}  // namespace oars::report
