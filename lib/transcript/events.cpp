#include "transcript/events.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "transcript/event_words.hpp"
#include "transcript/role_labels.hpp"
#include "transcript/scan.hpp"
#include "transcript/time.hpp"

namespace oars::transcript {
namespace {

// Longer brackets are speech or damage. The bound keeps the search linear.
constexpr std::size_t kLongestEvent = 100;
constexpr std::size_t kMostWords = 8;

// The words of an event in lower case, without punctuation. Digits stay with their word.
std::vector<std::string> words_of(std::string_view content) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : content) {
    if (is_letter(c) || is_digit(c) || is_wide(c) || c == '\'') {
      word += to_lower(c);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool has_speech(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return is_speech_word(word); });
}

// "laughs", "long pause", "client sighs softly", "starts to cry": an event word behind nothing but
// words that qualify it.
bool headed_by_event(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (is_event_word(word)) return true;
    if (!is_event_qualifier(word) && read_label(word) == LabelHint::none) return false;
  }
  return false;
}

// "5s", "0.5", "2.0 sec", ".": the pauses of conversation analysis. A bare whole number may be an
// item of a list.
bool is_pause(std::string_view content) {
  if (content.empty()) return false;
  if (std::all_of(content.begin(), content.end(), [](char c) { return c == '.'; })) return true;
  std::size_t end = 0;
  bool point = false;
  while (end < content.size() && (is_digit(content[end]) || content[end] == '.')) {
    point |= content[end] == '.';
    ++end;
  }
  if (end == 0) return false;
  const std::string unit = lower(trim(content.substr(end)));
  constexpr std::array<std::string_view, 6> kUnits{"s", "sec", "secs", "second", "seconds", "sec."};
  if (unit.empty()) return point;
  return std::find(kUnits.begin(), kUnits.end(), unit) != kUnits.end();
}

// "T: Mhm": a label and few words, either a role's label or nothing but listening sounds behind it.
bool is_backchannel(std::string_view content) {
  const std::size_t colon = content.find(':');
  if (colon == std::string_view::npos || colon == 0) return false;
  const std::string_view label = trim(content.substr(0, colon));
  const std::vector<std::string> words = words_of(content.substr(colon + 1));
  constexpr std::size_t kMostBackchannelWords = 6;
  if (label.empty() || words.empty() || words.size() > kMostBackchannelWords) return false;
  if (read_label(label) != LabelHint::none) return true;
  const bool name = is_upper(label.front()) && split_words(label).size() <= 2;
  return name && std::all_of(words.begin(), words.end(),
                             [](const std::string& word) { return is_listening_word(word); });
}

bool is_round_event(std::string_view content) {
  if (is_pause(content) || bracketed_clock(content) || is_backchannel(content)) return true;
  const std::vector<std::string> words = words_of(content);
  return words.size() <= kMostWords && headed_by_event(words) && !has_speech(words);
}

// Square brackets are the transcriber's own, so that an event word anywhere in them decides.
bool is_square_event(std::string_view content) {
  if (is_pause(content) || content == "?" || is_backchannel(content)) return true;
  if (bracketed_clock(content) || parse_cue_timing(content)) return true;
  const std::vector<std::string> words = words_of(content);
  if (words.size() > kMostWords || has_speech(words)) return false;
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return is_event_word(word); });
}

bool is_short_event(std::string_view content) {
  if (content.empty() || is_space(content.front()) || is_space(content.back())) return false;
  const std::vector<std::string> words = words_of(content);
  return words.size() <= 4 && headed_by_event(words) && !has_speech(words);
}

// The offset of the closing character, on the same level; none if another one opens before it.
std::optional<std::size_t> find_close(std::string_view text, std::size_t from, char open,
                                      char close) {
  const std::size_t limit = std::min(text.size(), from + kLongestEvent);
  for (std::size_t i = from; i < limit; ++i) {
    if (text[i] == close) return i;
    if (text[i] == open) return std::nullopt;
  }
  return std::nullopt;
}

// The end of the event that begins at `begin`, or nullopt if none does.
std::optional<std::size_t> event_end(std::string_view text, std::size_t begin) {
  const char open = text[begin];
  const char close = open == '[' ? ']' : open == '(' ? ')' : open == '<' ? '>' : '*';
  const bool twice =
      (open == '(' || open == '[') && begin + 1 < text.size() && text[begin + 1] == open;
  const std::size_t inner = begin + (twice ? 2 : 1);
  const auto end = find_close(text, inner, open, close);
  if (!end) return std::nullopt;
  const std::string_view content = text.substr(inner, *end - inner);
  const std::size_t after = *end + 1;
  if (twice && (after >= text.size() || text[after] != close)) return std::nullopt;
  const std::size_t stop = twice ? after + 1 : after;
  const bool event = open == '['   ? is_square_event(trim(content))
                     : open == '(' ? is_round_event(trim(content))
                                   : is_short_event(content);
  if (!event) return std::nullopt;
  return stop;
}

}  // namespace

std::vector<Event> find_events(std::string_view text) {
  constexpr auto find_opening = find_any<'[', '(', '*', '<'>;
  std::vector<Event> events;
  std::size_t begin = find_opening(text, 0);
  while (begin < text.size()) {
    const auto end = event_end(text, begin);
    if (end) events.push_back({{begin, *end}});
    begin = find_opening(text, end.value_or(begin + 1));
  }
  return events;
}

}  // namespace oars::transcript
