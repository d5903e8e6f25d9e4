#include "transcript/captions.hpp"
#include "transcript/cues.hpp"
#include "transcript/reader.hpp"

namespace oars::transcript {

// A decimal point instead of the comma is common, so that only the file's name tells such SubRip
// from WebVTT without its first line.
Match match_srt(const Sample& sample) {
  if (first_timing(sample.text).empty()) return {};
  return {0.95, "a line of times as captions have them"};
}

std::vector<Session> read_srt(const Source& source) {
  return read_captions(source, SessionBuilder(source.stem, source.file, "srt"));
}

}  // namespace oars::transcript
