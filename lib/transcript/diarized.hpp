#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcript/json.hpp"
#include "transcript/notes.hpp"
#include "transcript/reader.hpp"

/// What the readers of speech recognizers' results share: words and phrases with a speaker and
/// times become the utterances of a session.
namespace oars::transcript {

/// A word, or a phrase by one speaker.
struct Speech {
  std::string speaker;  ///< Empty: not known.
  std::string text;
  std::optional<double> start;  ///< Seconds.
  std::optional<double> end;    ///< Seconds.
  std::size_t line = 0;
};

/// The keys under which a word or a phrase has its parts.
struct SpeechKeys {
  std::string_view text;
  std::string_view start;
  std::string_view end;
  TimeUnit unit = TimeUnit::seconds;
};

/// The text under `key`. It gets a note if it is empty or no string; whoever reads text in another
/// way has to see to that, since speech without text is left out from then on.
std::string read_text(JsonValue value, std::string_view key, Notes& notes, std::size_t line);

/// The first of the keys that the value has, where a service's versions and clients differ in how
/// they write one; the last of them if it has none.
std::string_view first_key(JsonValue value, std::initializer_list<std::string_view> keys);

/// A word or a phrase without its speaker.
Speech read_speech(JsonValue value, const SpeechKeys& keys, Notes& notes, std::size_t line);

/// The service's own label; "Speaker 0" if it is a number. Empty if there is none.
std::string speaker_label(JsonValue value, std::string_view key);
/// "Channel 0". Empty if there is none.
std::string channel_label(JsonValue value, std::string_view key);

/// True if the speaker of any of it is known.
bool names_speakers(const std::vector<Speech>& speech);

/// One label for everything tells nobody apart, such as that of the only channel: takes it off.
void drop_lone_label(std::vector<Speech>& speech);

/// Puts speech that comes channel by channel into the order of its starts. What has no start stays
/// behind what stood before it.
void order_by_start(std::vector<Speech>& speech);

/// Words to utterances: a new one where the speaker changes. Words are joined with spaces, except
/// before punctuation.
std::vector<Speech> join_words(std::vector<Speech> words);

/// Takes the elements of all arrays with one path, such as "results[].words[]", and knows the line
/// of each. All these arrays have to be walked over, in the file's order.
class Elements {
 public:
  Elements(const JsonDocument& document, std::string_view path) : lines_(document.lines(path)) {}

  /// Calls take(element, line) for the array under `key`, if there is one.
  template <typename Take>
  void each(JsonValue parent, std::string_view key, Take take) {
    const auto array = json_array(parent, key);
    if (!array) return;
    for (const JsonValue element : *array) take(element, lines_.line(next_++));
  }

 private:
  ElementLines lines_;
  std::size_t next_ = 0;
};

/// Calls take(alternative, is_best) for each of the parent's "alternatives". The first is the one
/// to read; the others are guesses that the recognizer itself holds for less likely.
template <typename Take>
void each_alternative(JsonValue parent, Take take) {
  const auto alternatives = json_array(parent, "alternatives");
  if (!alternatives) return;
  bool is_best = true;
  for (const JsonValue alternative : *alternatives) {
    take(alternative, is_best);
    is_best = false;
  }
}

/// The first element of the array under `key`.
std::optional<JsonValue> first_of(JsonValue parent, std::string_view key);

/// A service and how it is made to tell speakers apart; for messages.
struct Recognizer {
  const char* format;
  const char* name;
  const char* diarization;  ///< Completes "transcribe the recording again with".
};

/// One of the places where a service's result may hold the speech.
using SpeechPlace = std::vector<Speech> (*)(const JsonDocument& document, Notes& notes);

/// Reads a result as one session from the first place that names speakers. Throws Error as
/// JsonDocument does, and no_speakers if there is speech but no place names speakers.
std::vector<Session> read_result(const Source& source, const Recognizer& recognizer,
                                 std::initializer_list<SpeechPlace> places);

}  // namespace oars::transcript
