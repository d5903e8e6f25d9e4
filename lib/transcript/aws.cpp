#include <unordered_map>
#include <utility>

#include "transcript/diarized.hpp"

namespace oars::transcript {
namespace {

JsonValue results_of(const JsonDocument& document) {
  return json_member(document.root(), "results").value_or(document.root());
}

using LabelsByStart = std::unordered_map<double, std::string>;

void add_labels(LabelsByStart& labels, JsonValue segment) {
  const auto items = json_array(segment, "items");
  if (!items) return;
  const std::string segment_label = speaker_label(segment, "speaker_label");
  Notes unneeded;  // the same times stand with the words
  for (const JsonValue item : *items) {
    const auto start = json_time(item, "start_time", TimeUnit::seconds, unneeded, 0);
    std::string label = speaker_label(item, "speaker_label");
    if (label.empty()) label = segment_label;
    if (start && !label.empty()) labels.emplace(*start, std::move(label));
  }
}

// Older results have the speakers in a list of segments, apart from the words; what joins them is
// the start.
LabelsByStart labels_of_segments(JsonValue results) {
  LabelsByStart labels;
  const auto list = json_member(results, "speaker_labels");
  const auto segments = list ? json_array(*list, "segments") : std::nullopt;
  if (!segments) return labels;
  for (const JsonValue segment : *segments) add_labels(labels, segment);
  return labels;
}

// Punctuation has no times and belongs to the word before it.
void add_item(std::vector<Speech>& words, JsonValue item, const std::string& speaker, Notes& notes,
              std::size_t line) {
  Speech word;
  word.line = line;
  const auto best = first_of(item, "alternatives");
  word.text = read_text(best.value_or(item), "content", notes, line);
  if (json_string(item, "type") == "punctuation" && !words.empty()) {
    words.back().text += word.text;
    return;
  }
  word.speaker = speaker;
  word.start = json_time(item, "start_time", TimeUnit::seconds, notes, line);
  word.end = json_time(item, "end_time", TimeUnit::seconds, notes, line);
  words.push_back(std::move(word));
}

std::vector<Speech> items(const JsonDocument& document, Notes& notes) {
  const JsonValue results = results_of(document);
  const LabelsByStart labels = labels_of_segments(results);
  std::vector<Speech> words;
  Elements elements(document, "results.items[]");
  elements.each(results, "items", [&](JsonValue item, std::size_t line) {
    add_item(words, item, speaker_label(item, "speaker_label"), notes, line);
    Speech& word = words.back();
    const auto label = word.start ? labels.find(*word.start) : labels.end();
    if (word.speaker.empty() && label != labels.end()) word.speaker = label->second;
  });
  return join_words(std::move(words));
}

std::vector<Speech> channels(const JsonDocument& document, Notes& notes) {
  std::vector<Speech> words;
  const auto labels = json_member(results_of(document), "channel_labels");
  const auto list = labels ? json_array(*labels, "channels") : std::nullopt;
  if (!list || list->size() < 2) return words;  // of one channel alone nobody is told apart
  Elements elements(document, "results.channel_labels.channels[].items[]");
  for (const JsonValue channel : *list) {
    const std::string label = speaker_label(channel, "channel_label");
    std::vector<Speech> own;
    elements.each(channel, "items", [&](JsonValue item, std::size_t line) {
      add_item(own, item, label, notes, line);
    });
    words.insert(words.end(), own.begin(), own.end());
  }
  order_by_start(words);
  return join_words(std::move(words));
}

}  // namespace

Match match_aws(const Sample& sample) {
  const JsonOutline& json = sample.json;
  const bool fits =
      json.has("results.items", JsonType::array) || json.has("results.transcripts[].transcript") ||
      json.has("results.speaker_labels.segments") || json.has("results.channel_labels.channels");
  if (!fits) return {};
  return {0.95, "JSON with the items of an Amazon Transcribe result"};
}

std::vector<Session> read_aws(const Source& source) {
  constexpr Recognizer kRecognizer{"aws", "Amazon Transcribe",
                                   "speaker partitioning (\"ShowSpeakerLabels\": true)"};
  return read_result(source, kRecognizer, {channels, items});
}

}  // namespace oars::transcript
