#include "transcript/diarized.hpp"

#include <algorithm>
#include <utility>

#include <oars/error.hpp>

#include "transcript/builder.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

bool is_punctuation(std::string_view word) {
  return word.find_first_not_of(",.?!;:") == std::string_view::npos;
}

Session to_session(const Source& source, const Recognizer& recognizer, std::vector<Speech> speech,
                   const Notes& notes) {
  SessionBuilder builder(source.stem, source.file, recognizer.format);
  builder.notes().merge(notes);
  for (Speech& piece : speech) {
    if (piece.text.empty()) continue;
    builder.add({piece.speaker, std::move(piece.text), piece.start, piece.end, piece.line, {}});
  }
  return std::move(builder).finish();
}

}  // namespace

std::string read_text(JsonValue value, std::string_view key, Notes& notes, std::size_t line) {
  const auto text = json_string(value, key);
  std::string clean = text ? json_speech(*text, notes, line) : std::string();
  if (clean.empty()) notes.add(text ? Note::empty_utterance : Note::json_entry_invalid, line);
  return clean;
}

std::string_view first_key(JsonValue value, std::initializer_list<std::string_view> keys) {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](std::string_view key) {
    return json_member(value, key).has_value();
  });
  return found == keys.end() ? *(keys.end() - 1) : *found;
}

Speech read_speech(JsonValue value, const SpeechKeys& keys, Notes& notes, std::size_t line) {
  Speech speech;
  speech.line = line;
  speech.text = read_text(value, keys.text, notes, line);
  speech.start = json_time(value, keys.start, keys.unit, notes, line);
  speech.end = json_time(value, keys.end, keys.unit, notes, line);
  return speech;
}

std::string speaker_label(JsonValue value, std::string_view key) {
  const auto label = json_member(value, key);
  if (!label || label->is_bool()) return {};
  return (label->is_number() ? "Speaker " : "") + json_text(*label);
}

std::string channel_label(JsonValue value, std::string_view key) {
  const std::string number = json_text(value, key);
  return number.empty() ? number : "Channel " + number;
}

bool names_speakers(const std::vector<Speech>& speech) {
  return std::any_of(speech.begin(), speech.end(),
                     [](const Speech& piece) { return !piece.speaker.empty(); });
}

void drop_lone_label(std::vector<Speech>& speech) {
  const bool several = std::any_of(speech.begin(), speech.end(), [&](const Speech& piece) {
    return piece.speaker != speech.front().speaker;
  });
  if (several) return;
  for (Speech& piece : speech) piece.speaker.clear();
}

void order_by_start(std::vector<Speech>& speech) {
  std::vector<std::pair<double, std::size_t>> order;
  order.reserve(speech.size());
  double start = 0.0;
  for (std::size_t i = 0; i < speech.size(); ++i) {
    start = speech[i].start.value_or(start);
    order.emplace_back(start, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<Speech> ordered;
  ordered.reserve(speech.size());
  for (const auto& [key, index] : order) ordered.push_back(std::move(speech[index]));
  speech = std::move(ordered);
}

std::vector<Speech> join_words(std::vector<Speech> words) {
  std::vector<Speech> utterances;
  for (Speech& word : words) {
    if (word.text.empty()) continue;
    if (utterances.empty() || utterances.back().speaker != word.speaker) {
      utterances.push_back(std::move(word));
      continue;
    }
    Speech& utterance = utterances.back();
    if (!is_punctuation(word.text)) utterance.text += ' ';
    utterance.text += word.text;
    if (!utterance.start) utterance.start = word.start;
    if (word.end) utterance.end = word.end;
  }
  return utterances;
}

std::optional<JsonValue> first_of(JsonValue parent, std::string_view key) {
  const auto array = json_array(parent, key);
  if (!array || array->begin() == array->end()) return std::nullopt;
  return *array->begin();
}

std::vector<Session> read_result(const Source& source, const Recognizer& recognizer,
                                 std::initializer_list<SpeechPlace> places) {
  const JsonDocument document(source);
  bool silent = true;
  for (const SpeechPlace place : places) {
    Notes notes = document.notes();
    std::vector<Speech> speech = place(document, notes);
    if (names_speakers(speech)) {
      return {to_session(source, recognizer, std::move(speech), notes)};
    }
    silent = silent && std::all_of(speech.begin(), speech.end(),
                                   [](const Speech& piece) { return piece.text.empty(); });
  }
  if (silent) return {to_session(source, recognizer, {}, document.notes())};
  throw Error(ErrorCode::no_speakers, {source.file, 0},
              std::string("This result of ") + recognizer.name + " names no speakers",
              std::string("transcribe the recording again with ") + recognizer.diarization);
}

}  // namespace oars::transcript
