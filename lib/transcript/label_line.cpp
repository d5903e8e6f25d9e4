#include <algorithm>

#include "transcript/labels.hpp"
#include "transcript/role_labels.hpp"
#include "transcript/scan.hpp"
#include "transcript/time.hpp"

namespace oars::transcript {
namespace {

constexpr std::size_t kWindow = 100;       // bytes in which a label must end
constexpr std::size_t kLongestLabel = 40;  // characters
constexpr std::size_t kMostTokens = 5;
constexpr std::string_view kWideColon = "\xEF\xBC\x9A";

std::size_t colon_length(std::string_view text) {
  if (text.starts_with(':')) return 1;
  return text.starts_with(kWideColon) ? kWideColon.size() : 0;
}

bool is_inside_number(std::string_view text, std::size_t colon) {
  return text[colon] == ':' && colon > 0 && colon + 1 < text.size() && is_digit(text[colon - 1]) &&
         is_digit(text[colon + 1]);
}

std::string_view skip_spaces(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

// A time at the beginning, bare or in brackets. Takes it off the text.
std::optional<double> take_time(std::string_view& text) {
  std::string_view rest = text;
  char close = '\0';
  if (rest.starts_with('[') || rest.starts_with('(')) {
    close = rest.front() == '[' ? ']' : ')';
    rest.remove_prefix(1);
  }
  const ClockPrefix clock = clock_prefix(rest);
  if (clock.length == 0) return std::nullopt;
  rest.remove_prefix(clock.length);
  if (close != '\0') {
    if (!rest.starts_with(close)) return std::nullopt;
    rest.remove_prefix(1);
  } else if (!rest.empty() && !is_space(rest.front())) {
    return std::nullopt;
  }
  text = skip_spaces(rest);
  return clock.seconds;
}

// "[00:00:01.000 --> 00:00:02.500]", as recognizers print what they hear. Takes it off the text.
std::optional<CueTiming> take_range(std::string_view& text) {
  if (!text.starts_with('[')) return std::nullopt;
  const std::size_t end = text.substr(0, kWindow).find(']');
  if (end == std::string_view::npos) return std::nullopt;
  const auto range = parse_cue_timing(text.substr(1, end - 1));
  if (range) text = skip_spaces(text.substr(end + 1));
  return range;
}

// "[99:99]", "(12)": digits in brackets that are no time. Takes them off the text.
bool take_bad_time(std::string_view& text) {
  if (!text.starts_with('[') && !text.starts_with('(')) return false;
  const std::size_t end = text.find_first_not_of("0123456789:.,", 1);
  if (end == std::string_view::npos || end < 2) return false;
  if (text[end] != (text.front() == '[' ? ']' : ')')) return false;
  text = skip_spaces(text.substr(end + 1));
  return true;
}

constexpr ByteSet kNotInLabel("?!;\"<>{}=*|[]\\");

bool has_label_form(std::string_view label) {
  if (label.empty() || label.front() == '-') return false;
  std::size_t characters = 0;
  std::size_t tokens = 1;
  bool lettered = false;
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = label[i];
    if (kNotInLabel.contains(c)) return false;
    const bool continues = (static_cast<unsigned char>(c) & 0xC0u) == 0x80;
    characters += continues ? 0u : 1u;
    lettered |= is_letter(c) || is_wide(c);
    if (i > 0 && is_space(label[i - 1]) && !is_space(c)) ++tokens;
  }
  return lettered && characters <= kLongestLabel && tokens <= kMostTokens;
}

// "[SPEAKER_00]: text", "[Ana]: text", "[SPEAKER_00] text", "(speaker 0) text".
std::optional<LabelLine> parse_bracketed(std::string_view text) {
  const char close = text.front() == '[' ? ']' : ')';
  const std::size_t end = text.substr(0, kWindow).find(close);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view label = trim(text.substr(1, end - 1));
  const bool diarized = is_diarizer_label(label);
  if (!diarized && !has_label_form(label)) return std::nullopt;
  std::string_view rest = skip_spaces(text.substr(end + 1));
  const std::optional<double> time = take_time(rest);
  const std::size_t colon = colon_length(rest);
  // Round brackets hold asides, and square ones without a colon hold events.
  if ((close == ')' || colon == 0) && !diarized) return std::nullopt;
  return LabelLine{LabelShape::bracketed, label, trim(rest.substr(colon)), time, {}};
}

// "**Therapist:** text" and "**Therapist**: text", as Markdown has it.
std::optional<LabelLine> parse_bold(std::string_view text) {
  constexpr std::string_view kBold = "**";
  const std::size_t end = text.substr(0, kWindow).find(kBold, kBold.size());
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view label = trim(text.substr(kBold.size(), end - kBold.size()));
  std::string_view rest = skip_spaces(text.substr(end + kBold.size()));
  if (label.ends_with(':')) {
    label = trim(label.substr(0, label.size() - 1));
  } else if (rest.starts_with(':')) {
    rest.remove_prefix(1);
  } else {
    return std::nullopt;
  }
  if (!has_label_form(label)) return std::nullopt;
  return LabelLine{LabelShape::inline_label, label, trim(rest), {}, {}};
}

// "LABEL  0:00" with two spaces or a tab between.
std::optional<LabelLine> parse_spaced_header(std::string_view text) {
  if (text.empty() || !is_digit(text.back()) || text.size() > kWindow) return std::nullopt;
  std::size_t begin = text.size();
  while (begin > 0 && !is_space(text[begin - 1])) --begin;
  const std::string_view before = text.substr(0, begin);
  const std::string_view label = trim(before);
  const std::string_view gap = before.substr(label.size());
  if (gap.size() < 2 && gap != "\t") return std::nullopt;
  const auto time = bracketed_clock(text.substr(begin));
  if (!time || !has_label_form(label)) return std::nullopt;
  return LabelLine{LabelShape::header, label, {}, time, {}};
}

// "LABEL (0:02): text" or the header "LABEL (0:02)"; `at` is where the bracket opens.
std::optional<LabelLine> parse_timed(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(at);
  const auto time = take_time(rest);
  if (!time) return std::nullopt;
  const std::size_t colon = colon_length(rest);
  const std::string_view label = trim(text.substr(0, at));
  const std::string_view after = trim(rest.substr(colon));
  if ((colon == 0 && !after.empty()) || !has_label_form(label)) return std::nullopt;
  const LabelShape shape = after.empty() ? LabelShape::header : LabelShape::inline_label;
  return LabelLine{shape, label, after, time, {}};
}

// "LABEL: text"; `at` is where the colon stands.
std::optional<LabelLine> parse_colon(std::string_view text, std::size_t at) {
  const std::string_view label = trim(text.substr(0, at));
  const std::string_view after = text.substr(at + colon_length(text.substr(at)));
  if (after.starts_with("//") || !has_label_form(label)) return std::nullopt;
  return LabelLine{LabelShape::inline_label, label, trim(after), {}, {}};
}

// What can end a label or show that there is none: colons, the first byte of a wide one, brackets,
// white space and kNotInLabel.
constexpr ByteSet kDecides = kNotInLabel.with(":\xEF( \t\n\r\f\v");

// "LABEL: text" and what parse_timed() reads.
std::optional<LabelLine> parse_inline(std::string_view text) {
  const std::string_view window = text.substr(0, kWindow);
  std::size_t spaces = 0;
  for (std::size_t i = 0; (i = kDecides.find_in(window, i)) < window.size(); ++i) {
    const char c = text[i];
    if (c == '(' || c == '[') {
      if (const auto timed = parse_timed(text, i)) return timed;
    }
    if (is_inside_number(text, i)) continue;  // the colon of a time: "At 10:30 we met"
    if (colon_length(text.substr(i)) > 0) return parse_colon(text, i);
    if (is_space(c) && !is_space(text[i - 1])) ++spaces;
    if (kNotInLabel.contains(c) || spaces > kMostTokens) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<LabelLine> parse_label(std::string_view line) {
  std::string_view text = trim(line);
  if (text.empty()) return std::nullopt;
  const std::optional<CueTiming> range = take_range(text);
  const std::optional<double> time = range ? range->start : take_time(text);
  if (time && text.empty()) return LabelLine{LabelShape::time_only, {}, {}, time, {}};
  const bool bad_time = !time && take_bad_time(text);
  if (text.empty()) return std::nullopt;

  std::optional<LabelLine> found;
  if (text.front() == '[' || text.front() == '(') {
    found = parse_bracketed(text);
  } else if (text.starts_with("**")) {
    found = parse_bold(text);
  } else {
    found = parse_spaced_header(text);
    if (!found) found = parse_inline(text);
  }
  if (!found) return std::nullopt;
  if (!found->time) found->time = time;
  if (range) found->end = range->end;
  found->bad_time = bad_time;
  return found;
}

}  // namespace oars::transcript
