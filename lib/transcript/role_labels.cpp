#include "transcript/role_labels.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

const WordSet& counselor_words() {
  static const WordSet words = word_set(
      "analyst caseworker clinician coach counsellor counselor doctor facilitator helper "
      "interventionist interviewer nurse physician practitioner provider psychiatrist "
      "psychologist psychotherapist supporter therapist trainee");
  return words;
}

const WordSet& client_words() {
  static const WordSet words =
      word_set("caller client coachee interviewee participant patient respondent seeker texter");
  return words;
}

// Family sits in the room as someone else; that they may be clients too is for the caller to say.
const WordSet& other_words() {
  static const WordSet words = word_set(
      "dad father husband interpreter mom mother mum narrator observer parent partner "
      "researcher spouse supervisor wife");
  return words;
}

const WordSet& ambiguous_words() {
  static const WordSet words = word_set("student speaker listener agent user sp spk");
  return words;
}

// Short forms that stand for a role only as the whole label: in a name they are a syllable.
LabelHint read_code(std::string_view word) {
  static const WordSet counselor = word_set("th ther couns co tx");
  static const WordSet client = word_set("cl pt par");
  if (counselor.contains(word)) return LabelHint::counselor;
  if (client.contains(word)) return LabelHint::client;
  if (word.size() == 1 && is_letter(word.front())) return LabelHint::ambiguous;
  return LabelHint::none;
}

// "Lena (she/her)" is Lena.
std::string_view without_pronouns(std::string_view label) {
  label = trim(label);
  const std::size_t open = label.ends_with(')') ? label.rfind('(') : std::string_view::npos;
  const bool pronouns = open != std::string_view::npos && open > 0 &&
                        label.substr(open).find('/') != std::string_view::npos;
  return pronouns ? label.substr(0, open) : label;
}

constexpr std::string_view kCurlyApostrophe = "\xE2\x80\x99";

// The words of a label in lower case, without digits at their end.
std::vector<std::string> label_words(std::string_view label) {
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    while (!word.empty() && is_digit(word.back())) word.pop_back();
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  const std::string_view text = without_pronouns(label);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i).starts_with(kCurlyApostrophe)) {
      close();
      i += kCurlyApostrophe.size() - 1;
    } else if (is_letter(c) || is_digit(c) || is_wide(c)) {
      word += to_lower(c);
    } else {
      close();
    }
  }
  close();
  return words;
}

bool has_pair(const std::vector<std::string>& words, std::string_view first,
              std::string_view second) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == first && words[i + 1] == second) return true;
  }
  return false;
}

bool has_any(const std::vector<std::string>& words, const WordSet& set) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return set.contains(word); });
}

// The letter of a label such as "T", "T1" or "C."; nullopt for longer labels.
std::optional<char> letter_of(std::string_view label) {
  const std::vector<std::string> words = label_words(label);
  if (words.size() != 1 || words.front().size() != 1 || !is_letter(words.front().front())) {
    return std::nullopt;
  }
  return words.front().front();
}

// The pairs of letters that published transcripts use with one meaning, counselor first. {C, S} is
// not among them: C has been Carl, and S the client.
struct LetterPair {
  char counselor;
  char client;
};
constexpr std::array<LetterPair, 5> kLetterPairs{
    {{'t', 'c'}, {'t', 'p'}, {'c', 'p'}, {'i', 'p'}, {'i', 'r'}}};

void resolve_letters(const std::vector<std::string>& labels, std::vector<Role>& roles) {
  std::set<char> letters;
  for (const std::string& label : labels) {
    if (const auto letter = letter_of(label)) letters.insert(*letter);
  }
  for (const LetterPair& pair : kLetterPairs) {
    if (letters != std::set<char>{pair.counselor, pair.client}) continue;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const auto letter = letter_of(labels[i]);
      if (letter) roles[i] = *letter == pair.counselor ? Role::counselor : Role::client;
    }
  }
}

}  // namespace

LabelHint read_label(std::string_view label) {
  const std::vector<std::string> words = label_words(label);
  if (words.size() == 1) {
    const LabelHint code = read_code(words.front());
    if (code != LabelHint::none) return code;
  }
  const bool counselor = has_any(words, counselor_words()) || has_pair(words, "social", "worker");
  const bool client = has_any(words, client_words()) || has_pair(words, "service", "user");
  // "Client's mother" and "Patient's partner" are neither of the two.
  if (has_any(words, other_words())) return LabelHint::other;
  if (counselor && client) return LabelHint::none;
  if (counselor) return LabelHint::counselor;
  if (client) return LabelHint::client;
  if (words.size() == 1 && ambiguous_words().contains(words.front())) return LabelHint::ambiguous;
  return LabelHint::none;
}

std::string label_form(std::string_view label) {
  std::string form;
  for (const std::string_view word : split_words(without_pronouns(label))) {
    if (!form.empty()) form += ' ';
    form += lower(word);
  }
  return form;
}

bool is_diarizer_label(std::string_view label) {
  constexpr std::array<std::string_view, 2> kStems{"speaker", "spk"};
  const std::string name = lower(trim(label));
  std::string_view stem = name;
  while (!stem.empty() && is_digit(stem.back())) stem.remove_suffix(1);
  // "?" is the number of a speaker of whom the program is not sure.
  if (stem.ends_with('?')) stem.remove_suffix(1);
  if (stem.size() == name.size()) return false;
  while (!stem.empty() && (stem.back() == '_' || stem.back() == ' ')) stem.remove_suffix(1);
  return std::find(kStems.begin(), kStems.end(), stem) != kStems.end();
}

bool is_unknown_speaker(std::string_view label) {
  const std::vector<std::string> words = label_words(label);
  if (trim(label).ends_with('?') && is_diarizer_label(label)) return true;
  if (!words.empty()) return words.front() == "unknown" && words.size() <= 2;
  // "?" is no one, "0" and "1" are people.
  return std::none_of(label.begin(), label.end(), is_digit);
}

std::optional<Role> counterpart(Role role) noexcept {
  if (role == Role::counselor) return Role::client;
  if (role == Role::client) return Role::counselor;
  return std::nullopt;
}

Role role_of(LabelHint hint) noexcept {
  switch (hint) {
    case LabelHint::counselor:
      return Role::counselor;
    case LabelHint::client:
      return Role::client;
    case LabelHint::other:
      return Role::other;
    case LabelHint::none:
    case LabelHint::ambiguous:
      break;
  }
  return Role::unknown;
}

std::vector<Role> roles_of_labels(const std::vector<std::string>& labels) {
  std::vector<Role> roles;
  roles.reserve(labels.size());
  for (const std::string& label : labels) {
    const LabelHint hint = read_label(label);
    roles.push_back(role_of(hint));
  }
  resolve_letters(labels, roles);
  return roles;
}

}  // namespace oars::transcript
