#include "report/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "report/numbers.hpp"

namespace oars::report {
namespace {

constexpr std::int64_t kSecond = 1000;
constexpr double kLatest = 3599999.0;  // 999:59:59

std::optional<std::int64_t> milliseconds(const std::optional<double>& time) {
  if (!time || !(*time >= 0.0 && *time <= kLatest)) return {};
  return std::llround(*time * 1000.0);
}

// The next given time behind an utterance, and how many utterances share the way there.
struct Ahead {
  std::optional<std::int64_t> time;
  std::int64_t shared = 1;
};

std::vector<Ahead> look_ahead(const std::vector<Utterance>& utterances) {
  std::vector<Ahead> ahead(utterances.size());
  for (std::size_t i = utterances.size(); i > 1; --i) {
    const Utterance& next = utterances[i - 1];
    Ahead& mine = ahead[i - 2];
    if (const auto start = milliseconds(next.start)) {
      mine = {start, 1};
    } else if (const auto end = milliseconds(next.end)) {
      mine = {end, 2};
    } else {
      mine = {ahead[i - 1].time, ahead[i - 1].shared + 1};
    }
  }
  return ahead;
}

std::int64_t estimated_length(std::int64_t start, const Ahead& ahead) {
  if (!ahead.time || *ahead.time <= start) return kSecond;
  return std::max<std::int64_t>(1, (*ahead.time - start) / ahead.shared);
}

}  // namespace

std::vector<Slot> timeline(const Session& session) {
  const std::vector<Ahead> ahead = look_ahead(session.utterances);
  std::vector<Slot> slots;
  slots.reserve(ahead.size());
  std::int64_t previous_end = 0;
  for (std::size_t i = 0; i < ahead.size(); ++i) {
    const auto start = milliseconds(session.utterances[i].start);
    const auto end = milliseconds(session.utterances[i].end);
    Slot slot;
    slot.start_given = start.has_value();
    slot.start = start.value_or(previous_end);
    if (!start && end && *end <= slot.start) slot.start = std::max<std::int64_t>(0, *end - kSecond);
    slot.end_given = end && *end > slot.start;
    slot.end = slot.end_given ? *end : slot.start + estimated_length(slot.start, ahead[i]);
    previous_end = slot.end;
    slots.push_back(slot);
  }
  return slots;
}

std::string estimates(const std::vector<Slot>& slots) {
  const auto lacking = [&](bool Slot::*given) {
    return static_cast<std::size_t>(std::count_if(
        slots.begin(), slots.end(), [given](const Slot& slot) { return !(slot.*given); }));
  };
  const std::size_t starts = lacking(&Slot::start_given);
  const std::size_t ends = lacking(&Slot::end_given);
  if (starts == 0 && ends == 0) return {};
  return counted(starts, "start") + " and " + counted(ends, "end") + " of " +
         counted(slots.size(), "utterance") + " are estimated";
}

}  // namespace oars::report
