#include "transcript/role_inference.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <oars/read.hpp>

#include "transcript/role_labels.hpp"
#include "transcript/scan.hpp"

namespace oars {
namespace {

using transcript::is_digit;
using transcript::is_letter;
using transcript::is_wide;
using transcript::to_lower;

constexpr std::string_view kCurlyApostrophe = "\xE2\x80\x99";

struct Tally {
  std::size_t words = 0;
  std::size_t turns = 0;
  std::size_t you = 0;
  std::size_t first_person = 0;
};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_you(std::string_view word) {
  constexpr std::array<std::string_view, 9> kYou{
      "you", "your", "yours", "yourself", "you're", "you've", "yourselves", "you'll", "you'd"};
  return contains(kYou, word);
}

bool is_first_person(std::string_view word) {
  constexpr std::array<std::string_view, 9> kFirst{"i",  "i'm", "i've", "i'll",  "i'd",
                                                   "me", "my",  "mine", "myself"};
  return contains(kFirst, word);
}

// What stands at an offset: how many bytes, and whether they belong to a word. Words are made of
// letters, digits, hyphens and apostrophes in both forms. Of what lies beyond ASCII all counts as
// letters here but the dashes, quotes and dots of General Punctuation.
struct Piece {
  std::size_t length = 1;
  bool word = false;
};

Piece piece_at(std::string_view text, std::size_t offset) {
  const char c = text[offset];
  if (!is_wide(c)) return {1, is_letter(c) || is_digit(c) || c == '\'' || c == '-'};
  const std::string_view rest = text.substr(offset);
  if (rest.starts_with(kCurlyApostrophe)) return {kCurlyApostrophe.size(), true};
  const bool punctuation = rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81");
  if (punctuation) return {std::min<std::size_t>(3, rest.size()), false};
  return {1, true};
}

// The form in which a word is compared: lower case, straight apostrophe, and of a stutter ("I-I")
// the last piece. Words that are in no family by their length or first letter come back empty.
std::string_view fold(std::string_view word, std::string& buffer) {
  constexpr std::size_t kLongestFamilyWord = 16;
  constexpr std::string_view kFirstLetters = "yimYIM";
  while (word.ends_with('-')) word.remove_suffix(1);
  const std::size_t dash = word.rfind('-');
  if (dash != std::string_view::npos) word.remove_prefix(dash + 1);
  buffer.clear();
  if (word.size() > kLongestFamilyWord) return buffer;
  if (kFirstLetters.find(word.front()) == std::string_view::npos) return buffer;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i).starts_with(kCurlyApostrophe)) {
      buffer += '\'';
      i += kCurlyApostrophe.size() - 1;
    } else {
      buffer += to_lower(word[i]);
    }
  }
  return buffer;
}

void count_word(std::string_view word, std::string& buffer, Tally& tally) {
  const bool spoken = word.find_first_not_of("-'") != std::string_view::npos;
  if (!spoken) return;
  ++tally.words;
  const std::string_view folded = fold(word, buffer);
  if (is_you(folded)) ++tally.you;
  if (is_first_person(folded)) ++tally.first_person;
}

void count_words(std::string_view text, Tally& tally) {
  std::string buffer;
  std::size_t begin = 0;
  std::size_t end = 0;
  const auto close = [&] {
    if (end > begin) count_word(text.substr(begin, end - begin), buffer, tally);
  };
  while (end < text.size()) {
    const Piece piece = piece_at(text, end);
    if (!piece.word) {
      close();
      begin = end + piece.length;
    }
    end += piece.length;
  }
  close();
}

void count_utterance(const Utterance& utterance, Tally& tally) {
  ++tally.turns;
  const std::string_view text = utterance.text;
  std::size_t from = 0;
  for (const Event& event : utterance.events) {
    count_words(text.substr(from, event.span.begin - from), tally);
    from = event.span.end;
  }
  count_words(text.substr(from), tally);
}

}  // namespace

std::vector<RoleEvidence> role_evidence(const Session& session) {
  std::vector<Tally> tallies(session.speakers.size());
  for (const Utterance& utterance : session.utterances) {
    count_utterance(utterance, tallies[utterance.speaker]);
  }
  std::vector<RoleEvidence> evidence;
  evidence.reserve(tallies.size());
  for (const Tally& tally : tallies) {
    const auto you = static_cast<double>(tally.you);
    const auto first = static_cast<double>(tally.first_person);
    evidence.push_back({tally.words, tally.turns, (you + 1.0) / (you + first + 2.0)});
  }
  return evidence;
}

namespace transcript {

namespace {

// True for an "Unknown Speaker" of whom nobody said who it is.
bool is_nobody(const Speaker& speaker) {
  return speaker.role == Role::unknown && is_unknown_speaker(speaker.label);
}

}  // namespace

double unknown_speaker_share(const Session& session) {
  if (std::none_of(session.speakers.begin(), session.speakers.end(), is_nobody)) return 0.0;
  const std::vector<RoleEvidence> evidence = role_evidence(session);
  std::size_t unknown = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    all += evidence[i].words;
    if (is_nobody(session.speakers[i])) unknown += evidence[i].words;
  }
  return all == 0 ? 0.0 : static_cast<double>(unknown) / static_cast<double>(all);
}

std::optional<std::array<std::size_t, 2>> two_people(const Session& session) {
  std::array<std::size_t, 2> people{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < session.speakers.size(); ++i) {
    if (is_nobody(session.speakers[i])) continue;
    if (count == people.size()) return std::nullopt;
    people[count++] = i;
  }
  if (count < people.size() || unknown_speaker_share(session) > kMostUnknown) return std::nullopt;
  return people;
}

std::optional<InferredCounselor> infer_counselor(const Session& session) {
  constexpr std::size_t kFewestWords = 50;
  constexpr double kMargin = 0.30;
  const auto people = two_people(session);
  if (!people) return std::nullopt;
  const auto [first, second] = *people;
  const std::vector<RoleEvidence> evidence = role_evidence(session);
  const bool enough =
      evidence[first].words >= kFewestWords && evidence[second].words >= kFewestWords;
  const double difference = evidence[first].you_share - evidence[second].you_share;
  if (!enough || !(std::abs(difference) > kMargin)) return std::nullopt;
  return difference > 0 ? InferredCounselor{first, second, difference}
                        : InferredCounselor{second, first, -difference};
}

}  // namespace transcript
}  // namespace oars
