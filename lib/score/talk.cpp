#include "score/talk.hpp"

#include <algorithm>
#include <optional>

namespace oars::score {
namespace {

struct Turn {
  std::size_t speaker = 0;
  std::size_t words = 0;
};

std::vector<Turn> turns(const Session& session, const std::vector<CodedUtterance>& coded) {
  std::vector<Turn> result;
  for (std::size_t i = 0; i < session.utterances.size(); ++i) {
    if (coded[i].words == 0) continue;
    const std::size_t speaker = session.utterances[i].speaker;
    if (result.empty() || result.back().speaker != speaker) result.push_back({speaker, 0});
    result.back().words += coded[i].words;
  }
  return result;
}

std::optional<double> ratio(std::size_t part, std::size_t whole) {
  if (whole == 0) return {};
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Talk talk(const Session& session, const std::vector<CodedUtterance>& coded) {
  Talk result;
  for (const Turn& turn : turns(session, coded)) {
    const Role role = session.speakers[turn.speaker].role;
    if (role == Role::counselor) {
      result.counselor_words += turn.words;
      ++result.counselor_turns;
      result.longest_counselor_turn = std::max(result.longest_counselor_turn, turn.words);
    } else if (role == Role::client) {
      result.client_words += turn.words;
      ++result.client_turns;
    }
  }
  const auto has = [&](Role role) {
    return std::any_of(session.speakers.begin(), session.speakers.end(),
                       [&](const Speaker& speaker) { return speaker.role == role; });
  };
  if (has(Role::counselor) && has(Role::client)) {
    result.counselor_share =
        ratio(result.counselor_words, result.counselor_words + result.client_words);
  }
  result.counselor_words_per_turn = ratio(result.counselor_words, result.counselor_turns);
  result.client_words_per_turn = ratio(result.client_words, result.client_turns);
  return result;
}

}  // namespace oars::score
