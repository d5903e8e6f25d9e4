#include "transcript/table_session.hpp"

#include <algorithm>
#include <charconv>

#include "transcript/role_labels.hpp"

namespace oars::transcript {
namespace {

std::optional<std::uint64_t> number_of(std::string_view id) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  if (error != std::errc{} || end != id.data() + id.size()) return std::nullopt;
  return number;
}

// Adds a value to those that are joined by '|' already, if it is new.
void join(std::string& values, const std::string& value) {
  const std::string list = '|' + values + '|';
  if (list.find('|' + value + '|') == std::string::npos) values += '|' + value;
}

void merge(std::vector<Field>& meta, std::vector<Field>& more) {
  for (Field& field : more) {
    const auto known = std::find_if(meta.begin(), meta.end(),
                                    [&](const Field& other) { return other.name == field.name; });
    if (known == meta.end()) {
      meta.push_back(std::move(field));
    } else {
      join(known->value, field.value);
    }
  }
}

}  // namespace

std::optional<std::size_t> TableSession::find(std::string_view id) const {
  if (!rising_) {
    const auto known = by_id_.find(id);
    return known == by_id_.end() ? std::nullopt : std::optional(known->second);
  }
  const auto number = number_of(id);
  if (!number || numbers_.empty() || *number > numbers_.back()) return std::nullopt;
  const auto place = std::lower_bound(numbers_.begin(), numbers_.end(), *number);
  const auto index = static_cast<std::size_t>(place - numbers_.begin());
  // "01" is another id than "1".
  return builder_.session().utterances[index].id == id ? std::optional(index) : std::nullopt;
}

bool TableSession::fold(const Draft& draft, std::vector<Field>& kept) {
  const auto known = find(draft.id);
  if (!known) return false;
  const Session& session = builder_.session();
  const Utterance& first = session.utterances[*known];
  const std::string& speaker = session.speakers[first.speaker].label;
  const bool same = first.text == draft.text && label_form(speaker) == label_form(draft.speaker);
  builder_.notes().add(same ? Note::duplicate_ids_folded : Note::duplicate_id_differs, draft.line);
  if (same) merge(builder_.meta_of(*known), kept);
  return same;
}

void TableSession::add(Draft draft, std::vector<Field> kept) {
  const std::string_view id = draft.id;
  const auto index = builder_.add(std::move(draft));
  if (!index) return;
  builder_.meta_of(*index) = std::move(kept);
  take_number(id);
  if (!rising_ && !id.empty()) by_id_.emplace(id, *index);
}

void TableSession::take_number(std::string_view id) {
  const auto number = numbered_ ? number_of(id) : std::nullopt;
  const bool rises = number && (numbers_.empty() || *number > numbers_.back());
  if (rising_ && !rises) index_ids();
  numbered_ = number.has_value();
  if (number) numbers_.push_back(*number);
}

// From now on ids are looked up by name.
void TableSession::index_ids() {
  rising_ = false;
  const std::vector<Utterance>& utterances = builder_.session().utterances;
  for (std::size_t i = 0; i < numbers_.size(); ++i) by_id_.emplace(utterances[i].id, i);
}

// Numbers that come twice are of two conversations, or wrong: the rows' own order is kept.
void TableSession::sort() {
  if (!numbered_ || std::is_sorted(numbers_.begin(), numbers_.end())) return;
  std::vector<std::uint64_t> sorted = numbers_;
  std::sort(sorted.begin(), sorted.end());
  if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) return;
  const std::vector<Utterance>& utterances = builder_.session().utterances;
  for (std::size_t i = 1; i < numbers_.size(); ++i) {
    if (numbers_[i] < numbers_[i - 1]) builder_.notes().add(Note::rows_sorted, utterances[i].line);
  }
  builder_.sort(numbers_);
}

Session TableSession::finish() && {
  sort();
  return std::move(builder_).finish();
}

}  // namespace oars::transcript
