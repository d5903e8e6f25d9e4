#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <oars/error.hpp>

#include "transcript/builder.hpp"
#include "transcript/caption_text.hpp"
#include "transcript/cues.hpp"
#include "transcript/labels.hpp"
#include "transcript/reader.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// What one voice says in one cue, before labels in the text are settled.
struct Fragment {
  VoiceText said;
  std::size_t cue = 0;
};

std::vector<Fragment> split_voices(const std::vector<Cue>& cues, Notes& notes) {
  std::vector<Fragment> fragments;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    std::vector<VoiceText> voices = parse_payload(cues[i].payload);
    if (voices.empty()) notes.add(Note::empty_utterance, cues[i].line);
    for (VoiceText& said : voices) fragments.push_back({std::move(said), i});
  }
  return fragments;
}

bool is_text_label(const std::optional<LabelLine>& label) {
  return label &&
         (label->shape == LabelShape::inline_label || label->shape == LabelShape::bracketed);
}

// Gives each line of a fragment that has no voice tag the speaker of its label.
class Labeler {
 public:
  Labeler(const std::vector<Fragment>& fragments, Notes& notes) : notes_(notes) {
    for (const Fragment& fragment : fragments) {
      if (!fragment.said.voice.empty()) continue;
      LineReader lines(fragment.said.text);
      while (lines.next()) {
        const auto label = parse_label(lines.line());
        if (is_text_label(label)) census_.see(*label);
      }
    }
    census_.settle();
  }

  // Calls `add(speaker, text)` for each run of lines of one speaker; `cue_line` is for notes.
  template <typename Add>
  void split(const Fragment& fragment, std::size_t cue_line, Add add) {
    if (!fragment.said.voice.empty()) {
      std::string text = fragment.said.text;
      std::replace(text.begin(), text.end(), '\n', ' ');
      add(std::string_view(fragment.said.voice), std::move(text));
      return;
    }
    std::string_view speaker = carried_;
    std::string text;
    bool open = false;
    LineReader lines(fragment.said.text);
    while (lines.next()) {
      std::string_view line = trim(lines.line());
      const auto label = parse_label(line);
      const auto id = is_text_label(label) ? census_.find(*label) : std::nullopt;
      if (id && census_.is_doubtful(*id)) notes_.add(Note::label_seen_once, cue_line);
      if (id && census_.is_speaker(*id)) {
        if (open) add(speaker, std::exchange(text, {}));
        speaker = census_.name(*id);
        line = label->text;
        // As in plain text, lines without a label go on with the turn of a "Name:". A diarizer's
        // label stands on every cue that it knows the speaker of.
        carried_ = label->shape == LabelShape::inline_label ? speaker : std::string_view{};
      }
      open = true;
      if (!text.empty() && !line.empty()) text += ' ';
      text += line;
    }
    add(speaker, std::move(text));
  }

 private:
  Notes& notes_;
  LabelCensus census_;
  std::string_view carried_;
};

// Live captions repeat the end of the cue before, and players that mark words repeat whole cues.
// Where that is the file's habit, each word is kept once; elsewhere people repeat themselves.
void remove_repetition(std::vector<Draft>& drafts, Notes& notes) {
  std::vector<std::size_t> repeats(drafts.size(), 0);
  std::size_t repeating = 0;
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    if (drafts[i].speaker != drafts[i - 1].speaker) continue;
    const std::size_t words = repeated_words(drafts[i - 1].text, drafts[i].text);
    const bool whole = words > 0 && skip_words(drafts[i].text, words).empty();
    if (words < 2 && !whole) continue;
    repeats[i] = words;
    ++repeating;
  }
  constexpr double kHabit = 0.3;
  constexpr std::size_t kFewestCues = 3;
  if (drafts.size() < kFewestCues ||
      static_cast<double>(repeating) < kHabit * static_cast<double>(drafts.size())) {
    return;
  }
  std::vector<Draft> kept;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (repeats[i] > 0) {
      notes.add(Note::repetition_removed, drafts[i].line);
      std::string rest(skip_words(drafts[i].text, repeats[i]));
      if (rest.empty()) {
        if (!kept.empty()) kept.back().end = drafts[i].end;
        continue;
      }
      drafts[i].text = std::move(rest);
    }
    kept.push_back(std::move(drafts[i]));
  }
  drafts = std::move(kept);
}

// Cues that overlap are put in the order of their starts. A cue that ends before the one above it
// starts is no overlap but an error in the times, and stays where it is.
void order_overlaps(std::vector<Draft>& drafts) {
  constexpr std::size_t kMostSteps = 16;
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    std::size_t at = i;
    while (at > 0 && i - at < kMostSteps &&
           *drafts[at].start<*drafts[at - 1].start&& * drafts[at].end> * drafts[at - 1].start) {
      std::swap(drafts[at], drafts[at - 1]);
      --at;
    }
  }
}

std::vector<Draft> to_drafts(const std::vector<Cue>& cues, const std::vector<Fragment>& fragments,
                             Notes& notes) {
  std::vector<Draft> drafts;
  Labeler labeler(fragments, notes);
  for (const Fragment& fragment : fragments) {
    const Cue& cue = cues[fragment.cue];
    labeler.split(fragment, cue.line, [&](std::string_view speaker, std::string text) {
      drafts.push_back({speaker, std::move(text), cue.start, cue.end, cue.line, {}});
    });
  }
  return drafts;
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

Match match_vtt(const Sample& sample) {
  if (!trim(sample.text).starts_with("WEBVTT")) return {};
  return {1.0, "the first line is WEBVTT"};
}

std::vector<Session> read_vtt(const Source& source) {
  SessionBuilder builder(source.stem, source.file, "vtt");
  const std::vector<Cue> cues = parse_cues(source.content, builder.notes());
  if (cues.empty()) {
    throw Error(ErrorCode::malformed, {source.file, 1},
                "There is no cue with times that can be read",
                "check that the file is WebVTT, with lines such as 00:00:01.000 --> 00:00:02.000");
  }
  const std::vector<Fragment> fragments = split_voices(cues, builder.notes());
  std::vector<Draft> drafts = to_drafts(cues, fragments, builder.notes());
  require_speakers(drafts, source.file);
  remove_repetition(drafts, builder.notes());
  order_overlaps(drafts);
  for (Draft& draft : drafts) builder.add(std::move(draft));
  std::vector<Session> sessions;
  sessions.push_back(std::move(builder).finish());
  return sessions;
}

}  // namespace oars::transcript
