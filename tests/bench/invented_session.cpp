#include "invented_session.hpp"

#include <array>
#include <random>
#include <span>
#include <string_view>
#include <utility>

namespace oars::bench {
namespace {

// In a template, '@' stands for a topic and '#' for a feeling.
constexpr auto kCounselor = std::to_array<std::string_view>({
    "What would change for you if @ were easier?",
    "How did you manage @ last week?",
    "Have you talked to anyone about @?",
    "Did @ come up again since we met?",
    "On a scale from zero to ten, how important is @ to you?",
    "Can you tell me more about @?",
    "You feel # when @ comes up.",
    "It sounds like @ leaves you #, and part of you wants something else.",
    "So on the one hand you want to leave @ alone, and on the other you are # about it.",
    "You're really # about @.",
    "You have worked hard on @, and it shows.",
    "If it's okay with you, I could share what others have tried with @.",
    "Many people find that writing down the times helps with @.",
    "You should just stop thinking about @.",
    "Why didn't you deal with @ before it came to this?",
    "Mhm. Okay.",
    "Let me see whether I have this right: @ has been on your mind, you felt #, and you came here.",
});

constexpr auto kClient = std::to_array<std::string_view>({
    "I don't know, um, I guess @ just makes me #.",
    "Well, it's like, I-I try, but @ keeps coming back, and then I'm # all evening.",
    "My sister says I worry too much about @. Maybe she's right.",
    "I used to be okay with @, you know, before the move.",
    "Yeah. [sighs] I want to get better at @, I really do.",
    "No, not really.",
    "Honestly I'm # and I can't see how @ would ever --",
    "Last Tuesday I managed @ for a whole day, and I was almost #!",
});

constexpr auto kTopics = std::to_array<std::string_view>({
    "the smoking",
    "sleeping through",
    "your brother's visits",
    "the late shifts",
    "the drinking",
    "taking the tablets",
    "the café on the corner",
    "the rent",
    "going for walks",
    "eating breakfast",
    "the exam",
    "the phone calls from school",
});

constexpr auto kFeelings = std::to_array<std::string_view>({
    "afraid",
    "tired",
    "hopeful",
    "ashamed",
    "angry",
    "torn",
    "proud",
    "lonely",
    "worried",
});

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  std::string turn(std::span<const std::string_view> templates) {
    std::string text;
    for (std::size_t sentences = 1 + random_() % 3; sentences > 0; --sentences) {
      for (const char c : pick(templates)) {
        if (c == '@') {
          text += pick(kTopics);
        } else if (c == '#') {
          text += pick(kFeelings);
        } else {
          text += c;
        }
      }
      if (sentences > 1) text += ' ';
    }
    return text;
  }

 private:
  // The modulo keeps the choice the same with every standard library, as distributions do not.
  std::string_view pick(std::span<const std::string_view> from) {
    return from[random_() % from.size()];
  }

  std::mt19937 random_;
};

}  // namespace

std::vector<Turn> invented_turns(std::size_t bytes, unsigned seed) {
  constexpr double kBytesASecond = 15.0;
  Generator generator(seed);
  std::vector<Turn> turns;
  std::size_t size = 0;
  while (size < bytes) {
    const bool counselor = turns.size() % 2 == 0;
    Turn turn{.speaker = counselor ? "Counselor" : "Client",
              .text = counselor ? generator.turn(kCounselor) : generator.turn(kClient),
              .start = static_cast<double>(size) / kBytesASecond};
    size += turn.text.size();
    turn.end = static_cast<double>(size) / kBytesASecond;
    turns.push_back(std::move(turn));
  }
  return turns;
}

std::string invented_session(std::size_t bytes, unsigned seed) {
  std::string text;
  for (const Turn& turn : invented_turns(bytes, seed)) {
    text.append(turn.speaker).append(": ").append(turn.text) += '\n';
  }
  return text;
}

}  // namespace oars::bench
