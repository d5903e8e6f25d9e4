#include "transcript/labels.hpp"

#include <algorithm>
#include <charconv>

#include "transcript/role_labels.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

std::string_view without_number(std::string_view label) {
  while (!label.empty() && is_digit(label.back())) label.remove_suffix(1);
  return trim(label);
}

bool is_unmistakable(const LabelLine& line) {
  if (line.shape == LabelShape::header || line.shape == LabelShape::bracketed) return true;
  return is_diarizer_label(line.label) || is_unknown_speaker(line.label);
}

// Words that begin a sentence or a form field and are no one's name.
bool is_never_speaker(const std::string& word) {
  static const WordSet words = word_set(
      "and answer because but date duration example file ftp however http https i it length "
      "like location mailto maybe no note notes now oh ok okay or participants ps question "
      "recording session setting so summary that then this time title topic transcriber "
      "transcript warning well what when why yeah yes");
  return words.contains(word);
}

// A name as people write it: no word begins with a small letter; a chat handle in small letters has
// at most two words.
bool looks_like_name(std::string_view label) {
  const std::vector<std::string_view> words = split_words(label);
  const bool capitals = std::none_of(words.begin(), words.end(),
                                     [](std::string_view word) { return is_lower(word.front()); });
  return (capitals || words.size() <= 2) && !is_never_speaker(lower(words.front()));
}

// Role words and the single letters that the published pairs of codes use. Other single letters
// are also what lists are numbered with.
bool names_role(std::string_view label) {
  const LabelHint hint = read_label(label);
  if (hint != LabelHint::ambiguous) return hint != LabelHint::none;
  constexpr std::string_view kCodes = "TCPIR";
  return without_number(label).size() > 1 || kCodes.find(label.front()) != std::string_view::npos;
}

}  // namespace

LabelCensus::Label LabelCensus::examine(std::string_view name) {
  Label label;
  label.name = name;
  if (name.empty()) return label;
  label.role = names_role(name);
  label.possible = label.role || looks_like_name(name);
  return label;
}

LabelCensus::Id LabelCensus::see(const LabelLine& line) {
  const auto known = by_label_.find(line.label);
  Id id = labels_.size();
  if (known != by_label_.end()) {
    id = known->second;
  } else {
    const auto [entry, is_new] = by_form_.emplace(label_form(line.label), id);
    id = entry->second;
    const auto as_read = by_label_.emplace(line.label, id).first;
    if (is_new) labels_.push_back(examine(as_read->first));
  }
  Label& label = labels_[id];
  ++label.count;
  label.certain |= is_unmistakable(line);
  if (line.shape == LabelShape::header) {
    label.in_header = true;
    ++headers_;
  } else if (label.possible) {
    ++inlines_;
  }
  if (label.possible) see_number(id, line.label);
  return id;
}

void LabelCensus::see_number(Id id, std::string_view label) {
  const std::string_view stem = without_number(label);
  if (stem.empty() || stem.size() == label.size() || is_diarizer_label(label)) return;
  constexpr std::size_t kMostDigits = 6;
  std::string_view digits = label;
  while (!is_digit(digits.front())) digits.remove_prefix(1);
  unsigned long number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.size() > kMostDigits || error != std::errc{} || end != digits.data() + digits.size()) {
    return;
  }
  Stem& group = stems_[label_form(stem)];
  if (group.numbers > 0 && number < group.last) group.rises = false;
  if (group.numbers == 0 || number != group.last) {
    ++group.distinct;
    group.ids.push_back(id);
  }
  ++group.numbers;
  group.last = number;
}

// Turn numbers rise, and do so for all who take turns; the number of a person recurs. A label that
// comes without a number as well counts with the rest.
void LabelCensus::merge_turn_numbers() {
  std::vector<const Stem*> rising;
  for (const auto& [form, stem] : stems_) {
    constexpr std::size_t kMostLinesPerNumber = 2;
    if (stem.rises && stem.distinct >= 2 && stem.numbers <= kMostLinesPerNumber * stem.distinct) {
      rising.push_back(&stem);
    }
  }
  if (rising.empty() || (rising.size() == 1 && rising.front()->distinct < 3)) return;
  for (const Stem* stem : rising) {
    const std::string_view name = without_number(labels_[stem->ids.front()].name);
    const auto bare = by_form_.find(label_form(name));
    const Id shared = bare != by_form_.end() ? bare->second : stem->ids.front();
    for (const Id id : stem->ids) {
      labels_[id].name = bare != by_form_.end() ? labels_[shared].name : name;
      if (id == shared) continue;
      labels_[shared].count += labels_[id].count;
      labels_[id].count = 0;
    }
    for (const Id id : stem->ids) labels_[id].count = labels_[shared].count;
  }
}

void LabelCensus::settle() {
  merge_turn_numbers();
  for (Label& label : labels_) {
    label.speaker = label.possible && (label.certain || label.role || label.count >= 2);
    // In a file of header lines what stands in the text is text.
    if (is_header_layout() && !label.in_header && !label.role) label.speaker = false;
  }
}

std::optional<LabelCensus::Id> LabelCensus::find(const LabelLine& line) const {
  const auto known = by_label_.find(line.label);
  if (known == by_label_.end()) return std::nullopt;
  return known->second;
}

bool LabelCensus::is_doubtful(Id id) const {
  const Label& label = labels_[id];
  return !is_header_layout() && !label.speaker && label.possible && is_upper(label.name.front());
}

}  // namespace oars::transcript
