#include <algorithm>
#include <iterator>
#include <utility>

#include "transcript/diarized.hpp"

namespace oars::transcript {
namespace {

// A time is "12.900s", or an object of whole seconds and nanoseconds. Parts that are 0 are left
// out.
std::optional<double> read_time(JsonValue value, std::string_view key, Notes& notes,
                                std::size_t line) {
  constexpr double kNanosPerSecond = 1e9;
  const auto time = json_member(value, key);
  if (!time) return std::nullopt;
  if (!time->is_object()) return json_time(*time, TimeUnit::seconds, notes, line);
  const auto seconds = json_time(*time, "seconds", TimeUnit::seconds, notes, line);
  const auto nanos = json_time(*time, "nanos", TimeUnit::seconds, notes, line);
  if (json_member(*time, "seconds") && !seconds) return std::nullopt;
  return seconds.value_or(0.0) + nanos.value_or(0.0) / kNanosPerSecond;
}

// Some clients write keys as "startTime", others as "start_time". Version 2 has offsets for times
// and labels for tags. Tags count from 1; 0 is a word whose speaker is not known.
Speech read_word(JsonValue value, Notes& notes, std::size_t line) {
  Speech word;
  word.line = line;
  word.text = read_text(value, "word", notes, line);
  word.start =
      read_time(value, first_key(value, {"startTime", "start_time", "startOffset", "start_offset"}),
                notes, line);
  word.end = read_time(value, first_key(value, {"endTime", "end_time", "endOffset", "end_offset"}),
                       notes, line);
  const std::string_view tag =
      first_key(value, {"speakerTag", "speaker_tag", "speakerLabel", "speaker_label"});
  if (json_number(value, tag) != 0.0) word.speaker = speaker_label(value, tag);
  return word;
}

// One of the results, each of which is a stretch of the recording.
struct Result {
  JsonValue value;
  std::size_t line = 0;
  std::vector<Speech> words;
};

std::vector<Result> results_of(const JsonDocument& document, Notes& notes) {
  std::vector<Result> results;
  // The result of a long-running operation stands in its "response".
  const auto response = json_member(document.root(), "response");
  const std::string path = response ? "response.results[]" : "results[]";
  Elements elements(document, path);
  Elements words(document, path + ".alternatives[].words[]");
  elements.each(response.value_or(document.root()), "results",
                [&](JsonValue value, std::size_t line) {
                  Result& result = results.emplace_back(Result{value, line, {}});
                  each_alternative(value, [&](JsonValue alternative, bool is_best) {
                    words.each(alternative, "words", [&](JsonValue word, std::size_t word_line) {
                      if (is_best) result.words.push_back(read_word(word, notes, word_line));
                    });
                  });
                });
  return results;
}

bool ends_before(const std::vector<Speech>& words, const std::vector<Speech>& others) {
  return !words.empty() && !others.empty() && words.back().start && others.front().start &&
         *words.back().start < *others.front().start;
}

// With diarization the last result repeats the words of all results before it, now with their
// speakers. A result that ends before those words begin is not among what they repeat.
std::vector<Speech> words(const JsonDocument& document, Notes& notes) {
  std::vector<Result> results = results_of(document, notes);
  std::reverse(results.begin(), results.end());
  std::vector<std::vector<Speech>> parts;  // from the last one
  bool has_speakers = false;
  for (Result& result : results) {
    if (has_speakers && !ends_before(result.words, parts.back())) {
      notes.add(Note::result_repeated, result.line);
      continue;
    }
    has_speakers = has_speakers || names_speakers(result.words);
    parts.push_back(std::move(result.words));
  }
  std::reverse(parts.begin(), parts.end());
  std::vector<Speech> list;
  for (std::vector<Speech>& part : parts) {
    list.insert(list.end(), std::make_move_iterator(part.begin()),
                std::make_move_iterator(part.end()));
  }
  return join_words(std::move(list));
}

// Without diarization a recording with a channel for each person tells them apart all the same.
std::vector<Speech> by_channel(const JsonDocument& document, Notes& notes) {
  std::vector<Speech> list;
  for (const Result& result : results_of(document, notes)) {
    const auto best = first_of(result.value, "alternatives");
    if (!best) continue;  // a stretch in which nothing was heard
    Speech& speech = list.emplace_back();
    speech.line = result.line;
    speech.text = read_text(*best, "transcript", notes, result.line);
    speech.speaker =
        channel_label(result.value, first_key(result.value, {"channelTag", "channel_tag"}));
    if (result.words.empty()) continue;
    speech.start = result.words.front().start;
    speech.end = result.words.back().end;
  }
  drop_lone_label(list);
  order_by_start(list);
  return list;
}

}  // namespace

Match match_google(const Sample& sample) {
  const JsonOutline& json = sample.json;
  const bool fits = json.has("results[].alternatives", JsonType::array) ||
                    json.has("response.results[].alternatives", JsonType::array);
  if (!fits || json.has("results[].final")) return {};  // another service's, of the same shape
  return {0.95, "JSON with the results of Google Speech-to-Text"};
}

std::vector<Session> read_google(const Source& source) {
  constexpr Recognizer kRecognizer{"google", "Google Speech-to-Text",
                                   "\"diarizationConfig\": {\"enableSpeakerDiarization\": true}"};
  return read_result(source, kRecognizer, {words, by_channel});
}

}  // namespace oars::transcript
