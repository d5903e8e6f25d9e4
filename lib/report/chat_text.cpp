#include "report/chat_text.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "report/labels.hpp"

namespace oars::report {
namespace {

constexpr std::string_view kMarks = "&<>[]()@_^+$";
constexpr std::string_view kMarksOfWords = "-~";  // at their beginning
constexpr std::string_view kMarksOfNames = ",|";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// "＆" for "&": the full-width forms follow ASCII's order.
void append_full_width(std::string& out, char c) {
  base::append(out, 0xFF00 + static_cast<char32_t>(c) - 0x20);
}

// A zero before a word means that it was left out; "10" and "0.5" are numbers.
bool is_omission(std::string_view text, std::size_t i) {
  const std::string_view rest = text.substr(i + 1);
  const bool point = rest.size() > 1 && is_one_of(rest[0], ".:") && is_digit(rest[1]);
  return text[i] == '0' && !point && (rest.empty() || !is_digit(rest[0]));
}

bool is_mark(std::string_view text, std::size_t i) {
  const char c = text[i];
  if (is_one_of(c, kMarks)) return true;
  const bool begins_word = i == 0 || is_space(text[i - 1]);
  if (begins_word) return is_one_of(c, kMarksOfWords) || is_omission(text, i);
  return c == ':' && !is_digit(text[i - 1]);  // a long vowel
}

void append_plain(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_mark(text, i)) {
      append_full_width(out, c);
    } else if (c == '\n') {
      out += "\n\t";
    } else if (is_space(c)) {
      out += ' ';
    } else if (c >= 0 && c < ' ') {
      base::append(out, base::kReplacementCharacter);
    } else {
      out += c;
    }
  }
}

bool is_pause(std::string_view event) {
  return event.starts_with('(') && event.ends_with(')') &&
         event.find_first_not_of("0123456789.", 1) == event.size() - 1;
}

// "[laughs softly]" is "&=laughs_softly", and "(T: Mhm)" is "&*T:Mhm".
std::string event_word(std::string_view event) {
  if (is_pause(event)) return std::string(event);
  constexpr std::string_view kBrackets = "[]()<>* \t\n";
  const std::size_t begin = std::min(event.find_first_not_of(kBrackets), event.size());
  const std::size_t end = event.find_last_not_of(kBrackets) + 1;
  std::string word = on_one_line(event.substr(begin, std::max(begin, end) - begin));
  const std::size_t interposed = word.find(": ");
  if (interposed != std::string::npos) word.erase(interposed + 1, 1);
  std::replace(word.begin(), word.end(), ' ', '_');
  return (interposed == std::string::npos ? "&=" : "&*") + word;
}

// Events are words of their own; "- " at the beginning is the mark of a turn that goes on behind an
// interruption.
std::string marked(const Utterance& utterance) {
  constexpr std::string_view kDash = "- ";
  const std::string_view text = utterance.text;
  const bool goes_on = text.starts_with(kDash);
  std::string line = goes_on ? "+, " : "";
  std::size_t from = goes_on ? kDash.size() : 0;
  for (const Event& event : utterance.events) {
    const std::size_t begin = std::clamp(event.span.begin, from, text.size());
    const std::size_t end = std::clamp(event.span.end, begin, text.size());
    append_plain(line, text.substr(from, begin - from));
    if (!line.empty() && !is_space(line.back())) line += ' ';
    line += event_word(text.substr(begin, end - begin));
    if (end < text.size() && !is_space(text[end])) line += ' ';
    from = end;
  }
  append_plain(line, text.substr(from));
  return line;
}

void drop_spaces_at_end(std::string& line) {
  while (!line.empty() && is_space(line.back())) line.pop_back();
}

struct Ending {
  std::string_view plain;
  std::string_view terminator;
};
constexpr std::array<Ending, 8> kEndings{{{"...?", "+..?"},
                                          {"...", "+..."},
                                          {"?!", "+!?"},
                                          {"-?", "+/?"},
                                          {"-", "+/."},
                                          {".", "."},
                                          {"?", "?"},
                                          {"!", "!"}}};

}  // namespace

std::string chat_line(const Utterance& utterance) {
  std::string line = base::repair(marked(utterance));
  drop_spaces_at_end(line);
  std::string_view terminator = ".";
  for (const Ending& ending : kEndings) {
    if (!line.ends_with(ending.plain)) continue;
    line.resize(line.size() - ending.plain.size());
    drop_spaces_at_end(line);
    terminator = ending.terminator;
    break;
  }
  return line.append(" ").append(terminator);
}

std::string chat_name(std::string_view label) {
  std::string name;
  for (std::size_t i = 0; i < label.size(); ++i) {
    if (label[i] == ' ') {
      name += '_';
    } else if (is_mark(label, i) || is_one_of(label[i], kMarksOfNames)) {
      append_full_width(name, label[i]);
    } else {
      name += label[i];
    }
  }
  return name;
}

}  // namespace oars::report
