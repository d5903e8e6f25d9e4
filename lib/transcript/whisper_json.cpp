#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <oars/error.hpp>

#include "transcript/builder.hpp"
#include "transcript/json_list.hpp"
#include "transcript/reader.hpp"
#include "transcript/scan.hpp"

// JSON of Whisper and the programs built on it: openai-whisper, the diarized JSON of OpenAI's
// service, WhisperX, faster-whisper, whisper-ctranslate2, whisper-timestamped, whisper.cpp.
namespace oars::transcript {
namespace {

// What one speaker says in one segment.
struct Piece {
  std::string speaker;
  std::string text;
  std::optional<double> start;
  std::optional<double> end;
};

// whisper.cpp writes "?" where it hears no difference.
std::string speaker_of(JsonValue value) {
  std::string speaker = json_text(value, "speaker");
  return speaker == "?" ? std::string() : speaker;
}

void read_times(JsonValue segment, Piece& piece, Notes& notes, std::size_t line) {
  const auto offsets = json_member(segment, "offsets");
  const JsonValue& times = offsets ? *offsets : segment;
  const TimeUnit unit = offsets ? TimeUnit::milliseconds : TimeUnit::seconds;
  piece.start = json_time(times, offsets ? "from" : "start", unit, notes, line);
  piece.end = json_time(times, offsets ? "to" : "end", unit, notes, line);
}

std::string_view word_text(JsonValue word) {
  const auto text = json_string(word, "word");
  return trim(text ? *text : json_string(word, "text").value_or(std::string_view{}));
}

// A place in a segment's text at which another speaker goes on.
struct Turn {
  std::size_t offset = 0;
  std::string speaker;
  std::optional<double> start;
  std::optional<double> end;
};

// Where in the text the speaker of the words changes. Words without a speaker go with the one
// before them. Empty if the words are not those of the text.
std::vector<Turn> find_turns(std::string_view text, JsonArray words, const std::string& first) {
  Notes unneeded;
  std::vector<Turn> turns;
  std::size_t offset = 0;
  for (const JsonValue word : words) {
    const std::string_view spelling = word_text(word);
    const std::size_t at = text.find(spelling, offset);
    if (at == std::string_view::npos) return {};
    offset = at + spelling.size();
    const std::string speaker = speaker_of(word);
    const bool changes = turns.empty() || (!speaker.empty() && speaker != turns.back().speaker);
    if (changes)
      turns.push_back({turns.empty() ? 0 : at, speaker.empty() ? first : speaker, {}, {}});
    const auto start = json_time(word, "start", TimeUnit::seconds, unneeded, 0);
    const auto end = json_time(word, "end", TimeUnit::seconds, unneeded, 0);
    if (!turns.back().start) turns.back().start = start;
    if (end) turns.back().end = end;
  }
  return turns;
}

// An utterance that waits for a segment that names its speaker: if none does, speakers may be taken
// to alternate.
struct Waiting {
  Piece piece;
  std::size_t line = 0;
  std::string id;
  bool second_speaks = false;
};

// Makes a session of the segments, one by one.
class WhisperSession {
 public:
  WhisperSession(const Source& source, const Notes& notes)
      : source_(source), builder_(source.stem, source.file, "whisper") {
    builder_.notes().merge(notes);
  }

  void take(JsonValue segment, std::size_t line) {
    empty_ = false;
    if (!named_ && !speaker_of(segment).empty()) stop_waiting();
    const bool turns_next = json_bool(segment, "speaker_turn_next").value_or(false);
    marks_turns_ = marks_turns_ || turns_next;
    const auto text = json_said(segment, "text");
    if (!text) {
      builder_.notes().add(Note::json_entry_invalid, line);
      return;
    }
    Piece whole{speaker_of(segment), json_speech(*text, builder_.notes(), line), {}, {}};
    read_times(segment, whole, builder_.notes(), line);
    const std::string id = json_text(segment, "id");
    for (Piece& piece : split(segment, whole)) keep({std::move(piece), line, id, second_speaks_});
    if (turns_next) second_speaks_ = !second_speaks_;
  }

  Session finish() && {
    if (empty_) refuse_empty();
    if (!named_ && marks_turns_) alternate();
    stop_waiting();
    if (!any_speaker_) refuse_unnamed();
    return std::move(builder_).finish();
  }

 private:
  [[noreturn]] void refuse_empty() const {
    throw Error(ErrorCode::empty_input, {source_.file, 0}, "The list of segments is empty",
                "check that the recording holds speech and transcribe it again");
  }

  [[noreturn]] void refuse_unnamed() const {
    throw Error(ErrorCode::no_speakers, {source_.file, 0}, "The segments name no speakers",
                any_word_speaker_
                    ? "the words do: read the file with the segments split by their words' speakers"
                    : "transcribe with diarization, e.g. whisperx --diarize, whisper-ctranslate2 "
                      "--hf_token, whisper.cpp --diarize (stereo) or --tinydiarize");
  }

  // For models that hear a change of speaker, but not who speaks.
  void alternate() {
    builder_.notes().add(Note::speakers_alternate, 0);
    for (auto& [piece, line, id, second_speaks] : waiting_) {
      if (piece.speaker.empty()) piece.speaker = second_speaks ? "Speaker 2" : "Speaker 1";
    }
  }

  void keep(Waiting utterance) {
    if (named_) {
      add(std::move(utterance));
    } else {
      waiting_.push_back(std::move(utterance));
    }
  }

  void stop_waiting() {
    named_ = true;
    for (Waiting& utterance : std::exchange(waiting_, {})) add(std::move(utterance));
  }

  void add(Waiting utterance) {
    Piece& piece = utterance.piece;
    any_speaker_ = any_speaker_ || !piece.speaker.empty();
    builder_.add({piece.speaker, std::move(piece.text), piece.start, piece.end, utterance.line,
                  utterance.id});
  }

  // A word that is spoken into another's segment makes a piece of its own, if that is asked for.
  std::vector<Piece> split(JsonValue segment, const Piece& whole) {
    const auto words = json_array(segment, "words");
    if (!words) return {whole};
    for (const JsonValue word : *words) {
      any_word_speaker_ = any_word_speaker_ || !speaker_of(word).empty();
    }
    if (!source_.options.split_by_word_speaker || !any_word_speaker_) return {whole};
    const std::vector<Turn> turns = find_turns(whole.text, *words, whole.speaker);
    if (turns.empty()) return {whole};
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < turns.size(); ++i) {
      const std::size_t end = i + 1 < turns.size() ? turns[i + 1].offset : whole.text.size();
      const auto text = std::string_view(whole.text).substr(turns[i].offset, end - turns[i].offset);
      pieces.push_back({turns[i].speaker, std::string(trim(text)), turns[i].start, turns[i].end});
    }
    if (!pieces.front().start) pieces.front().start = whole.start;
    if (!pieces.back().end) pieces.back().end = whole.end;
    return pieces;
  }

  const Source& source_;
  SessionBuilder builder_;
  std::vector<Waiting> waiting_;  // all, until a segment names its speaker
  bool named_ = false;
  bool marks_turns_ = false;
  bool second_speaks_ = false;
  bool empty_ = true;
  bool any_speaker_ = false;
  bool any_word_speaker_ = false;
};

}  // namespace

Match match_whisper(const Sample& sample) {
  const JsonOutline& json = sample.json;
  if (json.has("transcription[].text") &&
      (json.has("systeminfo") || json.has("transcription[].offsets"))) {
    return {0.95, "JSON with whisper.cpp's \"transcription\""};
  }
  if (json.has("[].text") && (json.has("[].seek") || json.has("[].avg_logprob"))) {
    return {0.9, "a list of Whisper's segments"};
  }
  if (!json.has("segments[].text") || json.has("utterances[]")) return {};
  const bool diarized = json.has("task") && json.has("duration");
  const bool known = diarized || json.has("word_segments") || json.has("segments[].seek") ||
                     json.has("segments[].avg_logprob") || json.has("segments[].words[].start") ||
                     json.has("language", JsonType::string);
  if (!known) return {};
  return {0.95, "JSON with Whisper's \"segments\""};
}

std::vector<Session> read_whisper(const Source& source) {
  JsonList list(source);
  std::optional<WhisperSession> session;
  const JsonList::Visitor visitor{
      [&] { session.emplace(source, list.notes()); },
      [&](JsonValue segment, std::size_t line) { session->take(segment, line); }};
  // whisper.cpp alone has its own name for the list.
  if (!list.each({"segments", "transcription"}, visitor)) {
    throw Error(ErrorCode::malformed, {source.file, 0},
                "The recognizer's JSON holds no list of segments",
                "export it again; the segments stand under \"segments\" or \"transcription\"");
  }
  std::vector<Session> sessions;
  sessions.push_back(std::move(*session).finish());
  return sessions;
}

}  // namespace oars::transcript
