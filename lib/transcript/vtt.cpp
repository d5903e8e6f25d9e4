#include <utility>

#include "transcript/captions.hpp"
#include "transcript/cues.hpp"
#include "transcript/reader.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

bool has_first_line(std::string_view text) { return trim(text).starts_with("WEBVTT"); }

}  // namespace

Match match_vtt(const Sample& sample) {
  if (has_first_line(sample.text)) return {1.0, "the first line is WEBVTT"};
  const std::string_view timing = first_timing(sample.text);
  // SubRip writes 00:00:01,500; a point, or no decimals, is WebVTT's.
  if (timing.empty() || timing.find(',') != std::string_view::npos) return {};
  return {0.95, "a line of times as captions have them, with a decimal point"};
}

std::vector<Session> read_vtt(const Source& source) {
  SessionBuilder builder(source.stem, source.file, "vtt");
  if (!has_first_line(source.content)) builder.notes().add(Note::first_line_missing, 1);
  return read_captions(source, std::move(builder));
}

}  // namespace oars::transcript
