#include "score/responses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace oars::score {
namespace {

constexpr std::string_view kAny = "any";
constexpr std::string_view kJudgment = "judgment";
constexpr std::string_view kFeeling = "feeling";
constexpr std::string_view kEncourager = "facilitation";
constexpr std::size_t kFewMoves = 10;

/// In the order in which they are shown.
constexpr std::array<std::string_view, 16> kMoves = {kAny,
                                                     "question.open",
                                                     "question.closed",
                                                     "reflection.simple",
                                                     "reflection.complex",
                                                     "affirmation",
                                                     "support",
                                                     "autonomy",
                                                     "permission",
                                                     "collaboration",
                                                     "information",
                                                     "advice.with_permission",
                                                     "advice.without_permission",
                                                     "self_disclosure",
                                                     "warning",
                                                     kJudgment};

bool holds(const CodedUtterance& coded, std::string_view move) {
  if (move == kAny) return true;
  if (move == kJudgment) return !coded.judgment.empty();
  return std::find(coded.codes.begin(), coded.codes.end(), move) != coded.codes.end();
}

/// Says nothing but "mm-hmm".
bool is_encourager(const CodedUtterance& coded) {
  return coded.words == 0 || (coded.codes.size() == 1 && coded.codes.front() == kEncourager);
}

struct Answer {
  std::size_t words = 0;
  std::size_t feelings = 0;
  std::size_t first_person = 0;

  void add(const Answer& other) {
    words += other.words;
    feelings += other.feelings;
    first_person += other.first_person;
  }
};

/// Goes through a session and gathers what follows what.
class Listener {
 public:
  void hear_counselor(const CodedUtterance& coded) {
    if (is_encourager(coded)) return;
    end_answer();
    for (std::size_t i = 0; i < kMoves.size(); ++i) made_[i] |= holds(coded, kMoves[i]);
  }

  void hear_client(const CodedUtterance& coded) {
    if (!made_.front()) return;  // Nothing has been said to answer.
    const auto feelings =
        std::count_if(coded.findings.begin(), coded.findings.end(),
                      [](const Finding& finding) { return finding.code == kFeeling; });
    answer_.add({coded.words, static_cast<std::size_t>(feelings), coded.first_person});
  }

  std::vector<Response> finish() {
    end_answer();
    std::vector<Response> list;
    for (std::size_t i = 0; i < kMoves.size(); ++i) {
      if (moves_[i] > 0) list.push_back(response(i));
    }
    return list;
  }

 private:
  void end_answer() {
    if (answer_.words == 0) return;
    for (std::size_t i = 0; i < kMoves.size(); ++i) {
      if (!made_[i]) continue;
      ++moves_[i];
      answers_[i].add(answer_);
    }
    answer_ = {};
    made_ = {};
  }

  Response response(std::size_t i) const {
    const auto words = static_cast<double>(answers_[i].words);
    const auto per_hundred = [&](std::size_t count) {
      return 100.0 * static_cast<double>(count) / words;
    };
    return {.move = std::string(kMoves[i]),
            .moves = moves_[i],
            .words = answers_[i].words,
            .words_per_move = words / static_cast<double>(moves_[i]),
            .feelings = per_hundred(answers_[i].feelings),
            .first_person = per_hundred(answers_[i].first_person),
            .small_sample = moves_[i] < kFewMoves};
  }

  std::array<bool, kMoves.size()> made_{};  // Since the client last spoke.
  Answer answer_;
  std::array<std::size_t, kMoves.size()> moves_{};
  std::array<Answer, kMoves.size()> answers_{};
};

}  // namespace

std::vector<Response> responses(const Session& session, const std::vector<CodedUtterance>& coded) {
  Listener listener;
  for (std::size_t i = 0; i < coded.size(); ++i) {
    const Role role = session.role_of(session.utterances[i]);
    if (role == Role::counselor) listener.hear_counselor(coded[i]);
    if (role == Role::client) listener.hear_client(coded[i]);
  }
  return listener.finish();
}

}  // namespace oars::score
