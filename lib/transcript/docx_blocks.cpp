#include "transcript/docx_blocks.hpp"

#include <optional>
#include <string>
#include <utility>

#include "transcript/builder.hpp"
#include "transcript/scan.hpp"
#include "transcript/time.hpp"

namespace oars::transcript {

bool has_timed_blocks(std::string_view text) {
  LineReader lines(text);
  while (lines.next()) {
    if (parse_cue_timing(trim(lines.line()))) return true;
  }
  return false;
}

Session read_timed_blocks(const Source& source) {
  SessionBuilder builder(source.stem, source.file, "docx");
  std::optional<Draft> block;
  LineReader lines(source.content);
  while (lines.next()) {
    const std::string_view line = trim(lines.line());
    if (line.empty()) continue;
    if (const auto times = parse_cue_timing(line)) {
      if (block) builder.add(std::move(*block));
      block = Draft{{}, {}, times->start, times->end, lines.number(), {}};
    } else if (!block) {
      builder.add_meta("front_matter", std::string(line));
      builder.notes().add(Note::front_matter, lines.number());
    } else if (block->speaker.empty()) {
      block->speaker = line;
    } else {
      if (!block->text.empty()) block->text += ' ';
      block->text += line;
    }
  }
  if (block) builder.add(std::move(*block));
  return std::move(builder).finish();
}

}  // namespace oars::transcript
