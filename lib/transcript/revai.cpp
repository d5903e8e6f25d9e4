#include "transcript/diarized.hpp"

namespace oars::transcript {
namespace {

// The pieces of a monologue hold the spaces between them, too, so that nothing is put between.
Speech read_monologue(JsonValue value, Notes& notes, std::size_t line) {
  Speech speech;
  speech.line = line;
  speech.speaker = speaker_label(value, "speaker");
  const auto pieces = json_array(value, "elements");
  if (!pieces) {
    notes.add(Note::json_entry_invalid, line);
    return speech;
  }
  std::string text;
  for (const JsonValue piece : *pieces) {
    if (const auto written = json_string(piece, "value")) {
      text += *written;
    } else {
      notes.add(Note::json_entry_invalid, line);
    }
    const auto start = json_time(piece, "ts", TimeUnit::seconds, notes, line);
    const auto end = json_time(piece, "end_ts", TimeUnit::seconds, notes, line);
    if (!speech.start) speech.start = start;
    if (end) speech.end = end;
  }
  speech.text = json_speech(text, notes, line);
  if (speech.text.empty()) notes.add(Note::empty_utterance, line);
  return speech;
}

std::vector<Speech> monologues(const JsonDocument& document, Notes& notes) {
  std::vector<Speech> list;
  Elements elements(document, "monologues[]");
  elements.each(document.root(), "monologues", [&](JsonValue value, std::size_t line) {
    list.push_back(read_monologue(value, notes, line));
  });
  return list;
}

}  // namespace

Match match_revai(const Sample& sample) {
  if (!sample.json.has("monologues", JsonType::array)) return {};
  return {0.95, "JSON with the monologues of a Rev.ai transcript"};
}

std::vector<Session> read_revai(const Source& source) {
  constexpr Recognizer kRecognizer{"revai", "Rev.ai", "\"skip_diarization\": false"};
  return read_result(source, kRecognizer, {monologues});
}

}  // namespace oars::transcript
