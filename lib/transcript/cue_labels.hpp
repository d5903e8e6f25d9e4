#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcript/builder.hpp"
#include "transcript/caption_text.hpp"
#include "transcript/cues.hpp"
#include "transcript/labels.hpp"
#include "transcript/notes.hpp"

namespace oars::transcript {

/// What one voice says in one cue, before labels in the text are settled.
struct Fragment {
  VoiceText said;
  std::size_t cue = 0;
};

/// Finds who speaks in cues: voice tags first, then labels in the text, then dialogue dashes.
class CueLabeler {
 public:
  /// Keeps references to all three; drafts refer to the fragments' voices and labels.
  CueLabeler(const std::vector<Cue>& cues, std::vector<Fragment>& fragments, Notes& notes);

  /// One draft for each run of lines of one speaker. Takes the text out of fragments with a voice.
  std::vector<Draft> run();

 private:
  struct Line {
    std::string_view text;  // without its dash
    bool dashed = false;    // one of several speakers in the cue
  };

  // The lines of a text; valid until the next call.
  const std::vector<Line>& lines_of(std::string_view text);
  void see_voice(std::string_view voice);
  void label_lines(const Fragment& fragment);
  // Takes label or dash off a line: whom it begins with, empty if that is not known; nullopt if the
  // speaker before goes on.
  std::optional<std::string_view> take_speaker(Line& line, const Cue& cue);
  void open(std::string_view speaker, const Cue& cue);

  const std::vector<Cue>& cues_;
  std::vector<Fragment>& fragments_;
  Notes& notes_;
  LabelCensus census_;
  std::vector<Line> lines_;
  std::string_view carried_;
  std::vector<Draft> drafts_;
};

}  // namespace oars::transcript
