#include "transcript/diarized.hpp"

namespace oars::transcript {
namespace {

std::vector<Speech> spoken_in(const JsonDocument& document, std::string_view key, Notes& notes) {
  constexpr SpeechKeys kKeys{"text", "start", "end", TimeUnit::milliseconds};
  std::vector<Speech> list;
  Elements elements(document, std::string(key) + "[]");
  elements.each(document.root(), key, [&](JsonValue value, std::size_t line) {
    Speech speech = read_speech(value, kKeys, notes, line);
    speech.speaker = speaker_label(value, "speaker");
    if (speech.speaker.empty()) speech.speaker = channel_label(value, "channel");
    list.push_back(std::move(speech));
  });
  return list;
}

std::vector<Speech> utterances(const JsonDocument& document, Notes& notes) {
  return spoken_in(document, "utterances", notes);
}

// Without diarization "utterances" is null; it is null in some results with diarization, too.
std::vector<Speech> words(const JsonDocument& document, Notes& notes) {
  return join_words(spoken_in(document, "words", notes));
}

std::vector<Speech> whole_text(const JsonDocument& document, Notes&) {
  return {{{}, json_text(document.root(), "text"), {}, {}, 1}};
}

}  // namespace

Match match_assemblyai(const Sample& sample) {
  const JsonOutline& json = sample.json;
  if (!json.has("audio_url", JsonType::string)) return {};
  if (!json.has("status") && !json.has("utterances[]") && !json.has("words[]")) return {};
  return {0.95, "JSON with the keys of an AssemblyAI transcript"};
}

std::vector<Session> read_assemblyai(const Source& source) {
  constexpr Recognizer kRecognizer{"assemblyai", "AssemblyAI", "\"speaker_labels\": true"};
  return read_result(source, kRecognizer, {utterances, words, whole_text});
}

}  // namespace oars::transcript
