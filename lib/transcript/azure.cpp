#include "transcript/diarized.hpp"

namespace oars::transcript {
namespace {

// Ticks; where there are none, text such as "PT1.5S" or milliseconds.
std::optional<double> read_time(JsonValue phrase, const std::string& name, Notes& notes,
                                std::size_t line) {
  if (const auto time = json_time(phrase, name + "InTicks", TimeUnit::ticks, notes, line)) {
    return time;
  }
  const std::string milliseconds = name + "Milliseconds";
  const bool is_named = json_member(phrase, milliseconds).has_value();
  return json_time(phrase, is_named ? milliseconds : name, TimeUnit::milliseconds, notes, line);
}

// A phrase of the batch service has alternatives, none where there was silence; one of the fast
// service has its text itself.
std::string read_phrase_text(JsonValue phrase, Notes& notes, std::size_t line) {
  if (const auto best = first_of(phrase, "nBest")) {
    return read_text(*best, "display", notes, line);
  }
  if (!json_array(phrase, "nBest")) return read_text(phrase, "text", notes, line);
  notes.add(Note::empty_utterance, line);
  return {};
}

Speech read_phrase(JsonValue phrase, Notes& notes, std::size_t line) {
  Speech speech;
  speech.line = line;
  speech.text = read_phrase_text(phrase, notes, line);
  speech.start = read_time(phrase, "offset", notes, line);
  const auto duration = read_time(phrase, "duration", notes, line);
  if (speech.start && duration) speech.end = *speech.start + *duration;
  return speech;
}

using LabelOf = std::string (*)(JsonValue phrase);

// Early versions of the batch service have the speaker in the best alternative.
std::string speaker_of(JsonValue phrase) {
  std::string label = speaker_label(phrase, "speaker");
  const auto best = first_of(phrase, "nBest");
  return label.empty() && best ? speaker_label(*best, "speaker") : label;
}

std::string channel_of(JsonValue phrase) { return channel_label(phrase, "channel"); }

std::vector<Speech> labeled_phrases(const JsonDocument& document, LabelOf label_of, Notes& notes) {
  std::vector<Speech> list;
  for (const std::string_view key : {"recognizedPhrases", "phrases"}) {
    Elements elements(document, std::string(key) + "[]");
    elements.each(document.root(), key, [&](JsonValue phrase, std::size_t line) {
      list.push_back(read_phrase(phrase, notes, line));
      list.back().speaker = label_of(phrase);
    });
  }
  order_by_start(list);  // they come channel by channel
  return list;
}

std::vector<Speech> by_speaker(const JsonDocument& document, Notes& notes) {
  return labeled_phrases(document, speaker_of, notes);
}

std::vector<Speech> by_channel(const JsonDocument& document, Notes& notes) {
  std::vector<Speech> list = labeled_phrases(document, channel_of, notes);
  drop_lone_label(list);
  return list;
}

}  // namespace

Match match_azure(const Sample& sample) {
  const JsonOutline& json = sample.json;
  const bool is_batch = json.has("recognizedPhrases", JsonType::array) ||
                        json.has("combinedRecognizedPhrases", JsonType::array);
  const bool is_fast = json.has("combinedPhrases", JsonType::array);
  if (!is_batch && !is_fast) return {};
  return {0.95, is_batch ? "JSON with the phrases of Azure batch transcription"
                         : "JSON with the phrases of Azure fast transcription"};
}

std::vector<Session> read_azure(const Source& source) {
  constexpr Recognizer kRecognizer{
      "azure", "Azure Speech",
      "diarization (\"diarizationEnabled\": true, or \"diarization\": {\"enabled\": true})"};
  return read_result(source, kRecognizer, {by_speaker, by_channel});
}

}  // namespace oars::transcript
