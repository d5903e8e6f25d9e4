#include "transcript/captions.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <oars/error.hpp>

#include "transcript/caption_text.hpp"
#include "transcript/cue_labels.hpp"
#include "transcript/cues.hpp"
#include "transcript/room.hpp"

namespace oars::transcript {
namespace {

std::vector<Fragment> split_voices(std::vector<Cue> cues, Notes& notes) {
  std::vector<Fragment> fragments;
  reserve_large(fragments, cues.size());
  for (Cue& cue : cues) {
    std::vector<VoiceText> voices = parse_payload(std::move(cue.payload));
    if (voices.empty()) notes.add(Note::empty_utterance, cue.line);
    for (VoiceText& said : voices) {
      fragments.push_back({std::move(said), cue.start, cue.end, cue.line});
    }
  }
  return fragments;
}

// For each draft, how many of its first words repeat the end of the one before it.
std::vector<std::size_t> count_repeats(const std::vector<Draft>& drafts) {
  std::vector<std::size_t> repeats(drafts.size(), 0);
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    if (drafts[i].speaker != drafts[i - 1].speaker) continue;
    const std::size_t words = repeated_words(drafts[i - 1].text, drafts[i].text);
    const bool whole = words > 0 && skip_words(drafts[i].text, words).empty();
    if (words > 1 || whole) repeats[i] = words;
  }
  return repeats;
}

// People repeat themselves now and then; that three cues in ten do is the program's habit.
bool is_habit(const std::vector<std::size_t>& repeats) {
  constexpr double kHabit = 0.3;
  constexpr std::size_t kFewestCues = 3;
  const auto repeating =
      std::count_if(repeats.begin(), repeats.end(), [](std::size_t words) { return words > 0; });
  return repeats.size() >= kFewestCues &&
         static_cast<double>(repeating) >= kHabit * static_cast<double>(repeats.size());
}

// Live captions repeat the end of the cue before, and players that mark words repeat whole cues.
// Where that is the file's habit, each word is kept once.
void remove_repetition(std::vector<Draft>& drafts, Notes& notes) {
  const std::vector<std::size_t> repeats = count_repeats(drafts);
  if (!is_habit(repeats)) return;
  std::vector<Draft> kept;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    if (repeats[i] > 0) {
      notes.add(Note::repetition_removed, draft.line);
      draft.text = std::string(skip_words(draft.text, repeats[i]));
      if (draft.text.empty()) {
        kept.back().end = draft.end;
        continue;
      }
    }
    kept.push_back(std::move(draft));
  }
  drafts = std::move(kept);
}

// Both have times: cues are made of them.
bool belongs_before(const Draft& draft, const Draft& other) {
  return draft.start < other.start && draft.end > other.start;
}

// Cues that overlap are put in the order of their starts. A cue that ends before the one above it
// starts is no overlap but an error in the times, and stays where it is.
void order_overlaps(std::vector<Draft>& drafts, Notes& notes) {
  constexpr std::size_t kMostSteps = 16;
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    std::size_t at = i;
    while (at > 0 && i - at < kMostSteps && belongs_before(drafts[at], drafts[at - 1])) {
      std::swap(drafts[at], drafts[at - 1]);
      --at;
    }
    if (at < i) notes.add(Note::overlaps_sorted, drafts[at].line);
  }
}

void require_speakers(const std::vector<Draft>& drafts, const std::string& file) {
  const bool named = std::any_of(drafts.begin(), drafts.end(),
                                 [](const Draft& draft) { return !draft.speaker.empty(); });
  if (named) return;
  throw Error(ErrorCode::no_speakers, {file, 0}, "The captions name no speakers",
              "export them with speaker names, or transcribe with diarization; speakers are given "
              "as \"<v Name>\" or \"Name:\" in each cue");
}

}  // namespace

std::vector<Session> read_captions(const Source& source, SessionBuilder builder) {
  Notes& notes = builder.notes();
  std::vector<Cue> cues = parse_cues(source.content, notes);
  if (cues.empty()) {
    throw Error(ErrorCode::malformed, {source.file, 1},
                "There is no cue with times that can be read",
                "check that the file holds captions, with lines such as 00:00:01.000 --> "
                "00:00:02.000");
  }
  CueLabeler labeler(split_voices(std::move(cues), notes), notes);
  std::vector<Draft> drafts = labeler.run();
  require_speakers(drafts, source.file);
  remove_repetition(drafts, notes);
  order_overlaps(drafts, notes);
  builder.expect(drafts.size());
  for (Draft& draft : drafts) builder.add(std::move(draft));
  std::vector<Session> sessions;
  sessions.push_back(std::move(builder).finish());
  return sessions;
}

}  // namespace oars::transcript
