#include "transcript/chat_word.hpp"

#include <algorithm>
#include <array>

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// Pitch, stress, overlap and voice in conversation analysis: U+02C8, U+02CC, arrows, half brackets
// and the like.
constexpr std::array<std::string_view, 38> kMarks{
    "ˈ", "ˌ", "↑", "↓", "⇗", "↗", "→", "↘", "⇘", "∞", "≈", "≋", "≡", "∙", "⌈", "⌉", "⌊", "⌋", "∆",
    "∇", "⁎", "⁇", "°", "◉", "▁", "▔", "☺", "♋", "∬", "∮", "∾", "↻", "≠", "⤆", "⤇", "⁑", "‹", "›"};

// The part of a word before a suffix that names its language or form, "@s:spa", "$n".
std::string_view without_suffix(std::string_view word) {
  const std::size_t suffix = word.find_first_of("@$", 1);
  return suffix == std::string_view::npos ? word : word.substr(0, suffix);
}

// The length of a mark of conversation analysis at `at`; 0 if there is none.
std::size_t mark_length(std::string_view word, std::size_t at) {
  if (!is_wide(word[at])) return 0;
  for (const std::string_view mark : kMarks) {
    if (word.substr(at).starts_with(mark)) return mark.size();
  }
  return 0;
}

// What decides whether words are taken as they stand, in the order in which each can follow
// another.
enum class Kind : unsigned char { letter, sign, space, other };

constexpr std::array<Kind, 256> kinds() {
  std::array<Kind, 256> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const char c = static_cast<char>(i);
    kinds[i] = is_letter(c)             ? Kind::letter
               : c == ' '               ? Kind::space
               : !kNotPlain.contains(c) ? Kind::sign
                                        : Kind::other;
  }
  return kinds;
}

}  // namespace

std::string spell_chat_word(std::string_view word) {
  const bool fragment = word.starts_with("&+");
  if (word.starts_with('&')) word.remove_prefix(1);
  if (!word.empty() && std::string_view("-+~").find(word.front()) != std::string_view::npos) {
    word.remove_prefix(1);
  }
  if (word == "0" || (word.size() > 1 && word.front() == '0' && !is_digit(word[1]) &&
                      word[1] != '.' && word[1] != ':')) {
    return {};
  }
  word = without_suffix(word);
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (const std::size_t mark = mark_length(word, i)) {
      i += mark - 1;
      continue;
    }
    const bool lettered = !out.empty() && (is_letter(out.back()) || is_wide(out.back()));
    if (c == '(' || c == ')' || c == '^' || (c == ':' && lettered)) continue;
    const bool joins = c == '_' || (c == '+' && lettered);
    out += joins ? ' ' : c;
  }
  if (fragment && !out.empty()) out += '-';
  return std::string(trim(out));
}

std::string_view chat_punctuation(std::string_view mark) {
  struct Sign {
    std::string_view mark;
    std::string_view plain;
  };
  constexpr std::array<Sign, 14> kSigns{{{"+...", "..."},
                                         {"+..?", "...?"},
                                         {"+/.", "-"},
                                         {"+//.", "-"},
                                         {"+/?", "-?"},
                                         {"+//?", "-?"},
                                         {"+!?", "?!"},
                                         {"+\"/.", ":"},
                                         {"+\".", "."},
                                         {"+.", "-"},
                                         {"+,", "-"},
                                         {"„", ","},
                                         {"‡", ","},
                                         {"+\"/?", "?"}}};
  const auto found = std::find_if(kSigns.begin(), kSigns.end(),
                                  [&](const Sign& sign) { return sign.mark == mark; });
  return found == kSigns.end() ? std::string_view{} : found->plain;
}

// Each byte is looked up, since a branch a word would be guessed wrong too often.
std::string_view plain_chat_words(std::string_view text) {
  static constexpr auto kKinds = kinds();
  Kind most = Kind::letter;  // a word begins with a letter
  char last = '\0';
  unsigned repeats = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    const Kind kind = kKinds[static_cast<unsigned char>(c)];
    repeats = c == last ? repeats + 1 : 0;
    if (kind > most || repeats == 2) break;
    most = kind == Kind::space ? Kind::letter : Kind::space;
    last = c;
  }
  const bool spaced = end > 0 && last == ' ';
  return text.substr(0, spaced ? end - 1 : end);
}

}  // namespace oars::transcript
