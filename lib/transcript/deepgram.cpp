#include "transcript/diarized.hpp"

namespace oars::transcript {
namespace {

JsonValue results_of(const JsonDocument& document) {
  return json_member(document.root(), "results").value_or(document.root());
}

// Of a recording with a channel for each person the channels are the speakers.
bool is_by_channel(const JsonDocument& document) {
  const auto channels = json_array(results_of(document), "channels");
  return channels && channels->size() > 1;
}

// Each ends where there is a pause, so that a turn may be several.
std::vector<Speech> utterances(const JsonDocument& document, Notes& notes) {
  constexpr SpeechKeys kKeys{"transcript", "start", "end"};
  const bool by_channel = is_by_channel(document);
  std::vector<Speech> list;
  Elements elements(document, "results.utterances[]");
  elements.each(results_of(document), "utterances", [&](JsonValue value, std::size_t line) {
    Speech speech = read_speech(value, kKeys, notes, line);
    speech.speaker = by_channel ? channel_label(value, "channel") : speaker_label(value, "speaker");
    list.push_back(std::move(speech));
  });
  if (by_channel) order_by_start(list);
  return list;
}

Speech read_paragraph(JsonValue value, Notes& notes, std::size_t line) {
  Speech speech;
  speech.line = line;
  speech.start = json_time(value, "start", TimeUnit::seconds, notes, line);
  speech.end = json_time(value, "end", TimeUnit::seconds, notes, line);
  const auto sentences = json_array(value, "sentences");
  if (!sentences || sentences->size() == 0) {
    notes.add(sentences ? Note::empty_utterance : Note::json_entry_invalid, line);
    return speech;
  }
  for (const JsonValue sentence : *sentences) {
    const std::string text = read_text(sentence, "text", notes, line);
    if (!speech.text.empty() && !text.empty()) speech.text += ' ';
    speech.text += text;
  }
  return speech;
}

Speech read_word(JsonValue value, Notes& notes, std::size_t line) {
  const bool is_punctuated = json_string(value, "punctuated_word").has_value();
  const char* key = is_punctuated ? "punctuated_word" : "word";
  return read_speech(value, {key, "start", "end"}, notes, line);
}

// Takes the best alternatives of all channels. `read` is called for each element under `key` in
// what `holder_of` gives for an alternative.
std::vector<Speech> in_channels(const JsonDocument& document, std::string_view path,
                                std::optional<JsonValue> (*holder_of)(JsonValue),
                                std::string_view key,
                                Speech (*read)(JsonValue, Notes&, std::size_t), Notes& notes) {
  std::vector<Speech> list;
  const auto channels = json_array(results_of(document), "channels");
  if (!channels) return list;
  const bool by_channel = is_by_channel(document);
  Elements elements(document, path);
  std::size_t number = 0;
  for (const JsonValue channel : *channels) {
    const std::string label = "Channel " + std::to_string(number++);
    each_alternative(channel, [&](JsonValue alternative, bool is_best) {
      const auto holder = holder_of(alternative);
      if (!holder) return;
      elements.each(*holder, key, [&](JsonValue value, std::size_t line) {
        if (!is_best) return;
        list.push_back(read(value, notes, line));
        list.back().speaker = by_channel ? label : speaker_label(value, "speaker");
      });
    });
  }
  if (by_channel) order_by_start(list);
  return list;
}

std::vector<Speech> paragraphs(const JsonDocument& document, Notes& notes) {
  const auto holder_of = [](JsonValue alternative) {
    return json_member(alternative, "paragraphs");
  };
  return in_channels(document, "results.channels[].alternatives[].paragraphs.paragraphs[]",
                     holder_of, "paragraphs", read_paragraph, notes);
}

std::vector<Speech> words(const JsonDocument& document, Notes& notes) {
  const auto holder_of = [](JsonValue alternative) { return std::optional(alternative); };
  return join_words(in_channels(document, "results.channels[].alternatives[].words[]", holder_of,
                                "words", read_word, notes));
}

}  // namespace

Match match_deepgram(const Sample& sample) {
  const bool fits = sample.json.has("results.channels", JsonType::array) ||
                    sample.json.has("results.utterances", JsonType::array);
  if (!fits) return {};
  return {0.95, "JSON with the channels or utterances of a Deepgram result"};
}

std::vector<Session> read_deepgram(const Source& source) {
  constexpr Recognizer kRecognizer{"deepgram", "Deepgram", "diarize=true"};
  return read_result(source, kRecognizer, {utterances, paragraphs, words});
}

}  // namespace oars::transcript
