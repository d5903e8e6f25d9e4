#include <map>
#include <utility>

#include "transcript/diarized.hpp"

namespace oars::transcript {
namespace {

// Speakers' names by their numbers.
using Names = std::map<std::string, std::string>;

// Rev.com lists those who speak beside the monologues; without ids, in the order of their numbers.
Names listed_names(const JsonDocument& document) {
  Names names;
  const auto list = json_array(document.root(), "speakers");
  if (!list) return names;
  std::size_t number = 0;
  for (const JsonValue speaker : *list) {
    std::string id = json_text(speaker, "id");
    if (id.empty()) id = std::to_string(number);
    names.emplace(std::move(id), json_text(speaker, "name"));
    ++number;
  }
  return names;
}

// The name that the monologue gives, or the list does; else the number.
std::string speaker_of(JsonValue monologue, const Names& names) {
  std::string name = json_text(monologue, "speaker_name");
  const auto info = json_member(monologue, "speaker_info");
  if (name.empty() && info) name = json_text(*info, "display_name");
  const auto listed = names.find(json_text(monologue, "speaker"));
  if (name.empty() && listed != names.end()) name = listed->second;
  return name.empty() ? speaker_label(monologue, "speaker") : name;
}

// What is said, without its speaker. The pieces of a monologue hold the spaces between them, too,
// so that nothing is put between.
Speech read_monologue(JsonValue value, Notes& notes, std::size_t line) {
  Speech speech;
  speech.line = line;
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
    const auto start =
        json_time(piece, first_key(piece, {"ts", "timestamp"}), TimeUnit::seconds, notes, line);
    const auto end = json_time(piece, first_key(piece, {"end_ts", "end_timestamp"}),
                               TimeUnit::seconds, notes, line);
    if (!speech.start) speech.start = start;
    if (end) speech.end = end;
  }
  speech.text = json_speech(text, notes, line);
  if (speech.text.empty()) notes.add(Note::empty_utterance, line);
  return speech;
}

std::vector<Speech> monologues(const JsonDocument& document, Notes& notes) {
  const Names names = listed_names(document);
  std::vector<Speech> list;
  Elements elements(document, "monologues[]");
  elements.each(document.root(), "monologues", [&](JsonValue value, std::size_t line) {
    list.push_back(read_monologue(value, notes, line));
    list.back().speaker = speaker_of(value, names);
  });
  return list;
}

}  // namespace

Match match_revai(const Sample& sample) {
  if (!sample.json.has("monologues", JsonType::array)) return {};
  return {0.95, "JSON with the monologues of a Rev.ai or Rev.com transcript"};
}

std::vector<Session> read_revai(const Source& source) {
  constexpr Recognizer kRecognizer{"revai", "Rev.ai", "\"skip_diarization\": false"};
  return read_result(source, kRecognizer, {monologues});
}

}  // namespace oars::transcript
