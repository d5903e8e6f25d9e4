#include "score/timing.hpp"

#include <algorithm>
#include <cstddef>

namespace oars::score {
namespace {

/// A spoken utterance whose start and end are known and in order.
struct Stretch {
  std::size_t speaker = 0;
  Role role = Role::unknown;
  double start = 0.0;
  double end = 0.0;
};

std::optional<Stretch> stretch(const Session& session, const Utterance& utterance) {
  if (!utterance.start || !utterance.end || !(*utterance.start <= *utterance.end)) return {};
  return Stretch{utterance.speaker, session.role_of(utterance), *utterance.start, *utterance.end};
}

/// Walks over the utterances in order and gathers gaps and overlaps.
class Clock {
 public:
  void add(const Stretch& next) {
    if (!running_ || next.start < last_.start) {
      begin(next);
    } else {
      compare(next);
    }
    last_ = next;
  }

  /// Someone spoke at an unknown time: no gap can be told across it.
  void interrupt() { running_ = false; }

  std::optional<double> overlap() const {
    return compared_ ? std::optional(overlap_) : std::nullopt;
  }

  std::optional<double> silence() const {
    return compared_ ? std::optional(silence_) : std::nullopt;
  }

  std::optional<double> median_latency() {
    if (latencies_.empty()) return {};
    std::sort(latencies_.begin(), latencies_.end());
    const std::size_t middle = latencies_.size() / 2;
    if (latencies_.size() % 2 == 1) return latencies_[middle];
    return (latencies_[middle - 1] + latencies_[middle]) / 2.0;
  }

 private:
  void begin(const Stretch& first) {
    running_ = true;
    floor_ = first.speaker;
    reach_ = first.end;
    overlapped_to_ = first.start;
  }

  void compare(const Stretch& next) {
    compared_ = true;
    silence_ += std::max(0.0, next.start - reach_);
    if (next.speaker != floor_) {
      const double from = std::max(next.start, overlapped_to_);
      const double to = std::min(next.end, reach_);
      overlap_ += std::max(0.0, to - from);
      overlapped_to_ = std::max(to, overlapped_to_);
    }
    const double gap = next.start - last_.end;
    if (last_.role == Role::client && next.role == Role::counselor && gap >= 0.0) {
      latencies_.push_back(gap);
    }
    if (next.end > reach_) {
      reach_ = next.end;
      floor_ = next.speaker;
    }
  }

  bool running_ = false;  ///< What follows describes the stretches since begin().
  Stretch last_;
  std::size_t floor_ = 0;       ///< Who spoke until reach_.
  double reach_ = 0.0;          ///< The latest end.
  double overlapped_to_ = 0.0;  ///< Overlap is counted up to here.

  bool compared_ = false;
  double overlap_ = 0.0;
  double silence_ = 0.0;
  std::vector<double> latencies_;
};

std::optional<double> words_per_minute(const Session& session,
                                       const std::vector<CodedUtterance>& coded, Role role) {
  double words = 0.0;
  double seconds = 0.0;
  for (std::size_t i = 0; i < session.utterances.size(); ++i) {
    const auto spoken = stretch(session, session.utterances[i]);
    if (coded[i].words == 0 || !spoken || spoken->role != role) continue;
    words += static_cast<double>(coded[i].words);
    seconds += spoken->end - spoken->start;
  }
  if (seconds <= 0.0 || words <= 0.0) return {};
  return words * 60.0 / seconds;
}

bool has_times(const Session& session) {
  return std::any_of(session.utterances.begin(), session.utterances.end(),
                     [](const Utterance& utterance) { return utterance.start || utterance.end; });
}

}  // namespace

std::optional<Timing> timing(const Session& session, const std::vector<CodedUtterance>& coded) {
  if (!has_times(session)) return {};
  Clock clock;
  for (std::size_t i = 0; i < session.utterances.size(); ++i) {
    if (coded[i].words == 0) continue;
    if (const auto spoken = stretch(session, session.utterances[i])) {
      clock.add(*spoken);
    } else {
      clock.interrupt();
    }
  }
  Timing result;
  result.overlap = clock.overlap();
  result.silence = clock.silence();
  if (session.roles_known()) {
    result.response_latency = clock.median_latency();
    result.counselor_words_per_minute = words_per_minute(session, coded, Role::counselor);
    result.client_words_per_minute = words_per_minute(session, coded, Role::client);
  }
  return result;
}

}  // namespace oars::score
