#include "score/volley.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace oars::score {
namespace {

// Letters only: "Mm-hmm." is "mmhmm". Another language's coder marks them as "facilitation".
constexpr std::array<std::string_view, 27> kWords = {
    "ah",  "aha",   "alright", "hm",   "hmm",  "hmmm", "mhm",  "mhmm",  "mm",
    "mmm", "mmhm",  "mmhmm",   "mmmm", "oh",   "ok",   "okay", "right", "sure",
    "uh",  "uhhuh", "um",      "yea",  "yeah", "yep",  "yes",  "yup",   "wow"};
constexpr std::array<std::string_view, 3> kPhrases = {"all right", "got it", "i see"};
constexpr std::size_t kMostWords = 3;

/// The text without its events.
std::string without_events(const Utterance& utterance) {
  std::string spoken;
  std::size_t from = 0;
  for (const Event& event : utterance.events) {
    spoken.append(utterance.text, from, event.span.begin - from).push_back(' ');
    from = event.span.end;
  }
  return spoken.append(utterance.text, from);
}

/// The letters and digits of the first words, in lower case, hyphens and apostrophes left out; one
/// word more than an acknowledgement has, at most. Letters beyond ASCII become '?', which no word
/// on the list holds.
std::vector<std::string> first_words(const std::string& text) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t i = 0; i < text.size() && words.size() <= kMostWords; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    const bool punctuation = c == 0xE2 && text.compare(i + 1, 1, "\x80") == 0;  // U+2000 to U+203F
    if (plain || (c >= 0x80 && !punctuation)) {
      if (!inside) words.emplace_back();
      words.back().push_back(plain ? static_cast<char>(upper ? c + 32 : c) : '?');
      inside = true;
    } else if (c != '-' && c != '\'') {
      inside = false;
    }
    if (punctuation) i += 2;
  }
  return words;
}

bool on_list(std::string_view word) {
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

bool has_code(const CodedUtterance& coded, std::string_view code) {
  return std::find(coded.codes.begin(), coded.codes.end(), code) != coded.codes.end();
}

bool asks_for_an_answer(const CodedUtterance& coded) {
  return coded.question != Question::none || coded.reflection != Reflection::none ||
         has_code(coded, "permission");
}

}  // namespace

bool is_acknowledgement(const Utterance& utterance, const CodedUtterance& coded) {
  if (has_code(coded, "facilitation")) return true;
  const auto words = first_words(without_events(utterance));
  if (words.empty() || words.size() > kMostWords) return false;
  if (std::all_of(words.begin(), words.end(), on_list)) return true;
  if (words.size() != 2) return false;
  return std::find(kPhrases.begin(), kPhrases.end(), words[0] + " " + words[1]) != kPhrases.end();
}

std::vector<Volley> volleys(const Session& session, const std::vector<CodedUtterance>& coded) {
  std::vector<Volley> result;
  bool open = false;
  for (std::size_t i = 0; i < session.utterances.size(); ++i) {
    if (coded[i].words == 0) continue;
    if (session.role_of(session.utterances[i]) == Role::counselor) {
      if (!open) result.emplace_back();
      result.back().push_back(i);
      open = true;
    } else if (open) {
      const bool answers = asks_for_an_answer(coded[result.back().back()]);
      open = !answers && is_acknowledgement(session.utterances[i], coded[i]);
    }
  }
  return result;
}

}  // namespace oars::score
