#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "transcript/builder.hpp"
#include "transcript/caption_text.hpp"
#include "transcript/labels.hpp"
#include "transcript/notes.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {

/// What one voice says in one cue, before labels in the text are settled.
struct Fragment {
  VoiceText said;
  double start = 0.0;
  double end = 0.0;
  std::size_t line = 0;  ///< Of the cue's times.
};

/// Finds who speaks in cues: voice tags first, then labels in the text, then dialogue dashes.
class CueLabeler {
 public:
  CueLabeler(std::vector<Fragment> fragments, Notes& notes);

  /// One draft for each run of lines of one speaker; their speakers' names live as long as this
  /// object. Uses the fragments up.
  std::vector<Draft> run();

 private:
  struct Line {
    std::string_view text;  // without its dash
    bool dashed = false;    // one of several speakers in the cue
  };

  // The lines of a text; valid until the next call.
  const std::vector<Line>& lines_of(std::string_view text);
  void see_voice(std::string_view voice);
  std::string_view keep_name(std::string_view voice);
  void take_voice(Fragment fragment);
  void label_lines(Fragment fragment);
  // Takes label or dash off a line: whom it begins with, empty if that is not known; nullopt if the
  // speaker before goes on.
  std::optional<std::string_view> take_speaker(Line& line, std::size_t number);
  void open(std::string_view speaker, const Fragment& fragment);

  std::vector<Fragment> fragments_;
  Notes& notes_;
  LabelCensus census_;
  std::unordered_set<std::string, StringHash, std::equal_to<>> voices_;
  std::vector<Line> lines_;
  std::string_view carried_;
  std::vector<Draft> drafts_;
};

}  // namespace oars::transcript
