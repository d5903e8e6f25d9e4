#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include <oars/error.hpp>

#include "transcript/builder.hpp"
#include "transcript/labels.hpp"
#include "transcript/reader.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// What exporting programs put between the turns: "Transcribed by https://...", "Page 3 of 12",
// "Ana Reyes started transcription".
bool is_boilerplate(std::string_view line) {
  if (line.starts_with("Transcribed by http")) return true;
  if (line.ends_with(" started transcription") || line.ends_with(" stopped transcription")) {
    return true;
  }
  if (!line.starts_with("Page ") || !is_digit(line.back())) return false;
  const std::vector<std::string_view> words = split_words(line);
  return words.size() == 2 || (words.size() == 4 && words[2] == "of");
}

bool is_metadata_key(const std::string& key) {
  static const WordSet keys = word_set(
      "case date duration file language length location participants recorded recording session "
      "setting time title topic transcriber transcript");
  return keys.contains(key);
}

// A form at the top, "Date: ...", "Client: ...", until a blank line: its keys look like labels. It
// is one if every line is a short "Key: value", no key comes twice and one of them is known.
std::size_t lines_of_form(std::string_view text) {
  constexpr std::size_t kMostLines = 20;
  constexpr std::size_t kLongestValue = 60;
  std::unordered_set<std::string> keys;
  bool known = false;
  LineReader lines(text);
  while (lines.next() && lines.number() <= kMostLines) {
    const std::string_view line = trim(lines.line());
    if (line.empty()) return known && keys.size() > 1 ? lines.number() : 0;
    const auto parsed = parse_label(line);
    if (!parsed || parsed->label.empty() || parsed->text.size() > kLongestValue) return 0;
    const std::string key = lower(parsed->label);
    if (parsed->text.ends_with('?') || !keys.insert(key).second) return 0;
    known |= is_metadata_key(key);
  }
  return 0;
}

// A line that may begin a turn. A long file has many: the line is parsed again when its turn comes.
struct Candidate {
  std::uint32_t line = 0;
  std::uint32_t label = 0;  // its id in the census
};

constexpr auto kTimeOnly = std::numeric_limits<std::uint32_t>::max();

// All lines that may begin a turn, and what the file as a whole makes of their labels.
struct Candidates {
  explicit Candidates(std::string_view text) {
    const std::size_t form = lines_of_form(text);
    LineReader lines(text);
    while (lines.next()) {
      if (lines.number() <= form) continue;
      const auto label = parse_label(lines.line());
      if (!label) continue;
      const bool labeled = label->shape != LabelShape::time_only;
      list.push_back({static_cast<std::uint32_t>(lines.number()),
                      labeled ? static_cast<std::uint32_t>(census.see(*label)) : kTimeOnly});
    }
    census.settle();
  }

  bool begins_turn(const Candidate& candidate) const {
    if (candidate.label == kTimeOnly) return census.is_header_layout();
    return census.is_speaker(candidate.label);
  }

  std::size_t count_turns() const {
    return static_cast<std::size_t>(
        std::count_if(list.begin(), list.end(), [&](const Candidate& candidate) {
          return candidate.label != kTimeOnly && begins_turn(candidate);
        }));
  }

  std::vector<Candidate> list;
  LabelCensus census;
};

class TextReader {
 public:
  TextReader(const Source& source, const Candidates& candidates)
      : source_(source), candidates_(candidates), builder_(source.stem, source.file, "text") {}

  Session run() {
    builder_.expect(candidates_.count_turns());
    auto next = candidates_.list.begin();
    LineReader lines(source_.content);
    while (lines.next()) {
      const bool labeled = next != candidates_.list.end() && next->line == lines.number();
      if (!labeled || !take_candidate(*next, *parse_label(lines.line()))) {
        take_line(trim(lines.line()), lines.number());
      }
      if (labeled) ++next;
    }
    flush();
    return std::move(builder_).finish();
  }

 private:
  // True if the line is dealt with; otherwise it is text like any other.
  bool take_candidate(const Candidate& candidate, const LabelLine& label) {
    if (candidates_.begins_turn(candidate)) {
      flush();
      in_turn_ = true;
      const bool named = candidate.label != kTimeOnly;
      turn_.speaker = named ? candidates_.census.name(candidate.label) : std::string_view{};
      turn_.text = label.text;
      turn_.start = label.time ? label.time : pending_time_;
      turn_.end = label.end;
      turn_.line = candidate.line;
      pending_time_.reset();
      if (label.bad_time) builder_.notes().add(Note::time_invalid, candidate.line);
      return true;
    }
    if (candidate.label == kTimeOnly) {
      // A time on a line of its own belongs to the turn that follows.
      pending_time_ = label.time;
      return true;
    }
    if (in_turn_ && candidates_.census.is_doubtful(candidate.label)) {
      builder_.notes().add(Note::label_seen_once, candidate.line);
    }
    return false;
  }

  void take_line(std::string_view line, std::size_t number) {
    if (line.empty()) return;
    if (is_boilerplate(line)) {
      builder_.notes().add(Note::boilerplate_dropped, number);
    } else if (!in_turn_) {
      builder_.notes().add(Note::front_matter, number);
      builder_.add_meta("front_matter", std::string(line));
    } else {
      if (!turn_.text.empty()) turn_.text += ' ';
      turn_.text += line;
    }
  }

  void flush() {
    if (in_turn_) builder_.add(std::exchange(turn_, {}));
    in_turn_ = false;
  }

  const Source& source_;
  const Candidates& candidates_;
  SessionBuilder builder_;
  Draft turn_;
  bool in_turn_ = false;
  std::optional<double> pending_time_;
};

}  // namespace

Match match_text(const Sample& sample) {
  const std::size_t turns = Candidates(sample.text).count_turns();
  if (turns == 0) return {};
  return {turns > 1 ? 0.9 : 0.6,
          counted(turns, "line with a speaker label", "lines with a speaker label")};
}

std::vector<Session> read_text(const Source& source) {
  const Candidates candidates(source.content);
  if (candidates.count_turns() == 0) {
    throw Error(ErrorCode::no_speakers, {source.file, 0},
                "No speaker labels were found in the text",
                "begin each turn with its speaker, as in \"Therapist: ...\" and \"Client: ...\"; a "
                "label that names no role has to be there at least twice");
  }
  std::vector<Session> sessions;
  sessions.push_back(TextReader(source, candidates).run());
  return sessions;
}

}  // namespace oars::transcript
