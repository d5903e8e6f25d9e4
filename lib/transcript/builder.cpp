#include "transcript/builder.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "transcript/events.hpp"
#include "transcript/role_labels.hpp"

namespace oars::transcript {

SessionBuilder::SessionBuilder(std::string id, std::string source, std::string format) {
  session_.id = std::move(id);
  session_.source = std::move(source);
  session_.format = std::move(format);
}

std::size_t SessionBuilder::speaker_index(std::string_view label) {
  const auto known = by_label_.find(label);
  if (known != by_label_.end()) return known->second;
  const auto [entry, is_new] = by_form_.emplace(label_form(label), session_.speakers.size());
  if (is_new) session_.speakers.push_back({std::string(label), Role::unknown, RoleSource::none});
  by_label_.emplace(label, entry->second);
  return entry->second;
}

void SessionBuilder::check_times() {
  std::optional<double> last_start;
  for (const Utterance& utterance : session_.utterances) {
    if (utterance.start && last_start && *utterance.start < *last_start) {
      notes_.add(Note::time_backward, utterance.line);
    }
    if (utterance.start && utterance.end && *utterance.end < *utterance.start) {
      notes_.add(Note::end_before_start, utterance.line);
    }
    if (utterance.start) last_start = utterance.start;
  }
}

std::optional<std::size_t> SessionBuilder::add(Draft draft) {
  if (trim(draft.text).empty()) {
    notes_.add(Note::empty_utterance, draft.line);
    return std::nullopt;
  }
  const std::string_view label = trim(draft.speaker);
  if (label.empty()) notes_.add(Note::speaker_missing, draft.line);

  const std::size_t index = session_.utterances.size();
  Utterance& utterance = session_.utterances.emplace_back();
  utterance.id = draft.id.empty() ? std::to_string(index) : std::string(draft.id);
  utterance.speaker = speaker_index(label.empty() ? kUnknownSpeaker : label);
  utterance.text = std::move(draft.text);
  utterance.events = find_events(utterance.text);
  utterance.start = draft.start;
  utterance.end = draft.end;
  utterance.line = draft.line;
  return index;
}

void SessionBuilder::add_meta(std::string name, std::string value) {
  session_.meta.push_back({std::move(name), std::move(value)});
}

void SessionBuilder::sort(const std::vector<std::uint64_t>& keys) {
  std::vector<std::size_t> order(keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  std::vector<Utterance> sorted;
  sorted.reserve(order.size());
  for (const std::size_t index : order) sorted.push_back(std::move(session_.utterances[index]));
  session_.utterances = std::move(sorted);
}

Session SessionBuilder::finish() && {
  check_times();
  if (session_.speakers.size() == 1) notes_.add(Note::one_speaker, 0);
  session_.diagnostics = notes_.diagnostics();
  return std::move(session_);
}

}  // namespace oars::transcript
