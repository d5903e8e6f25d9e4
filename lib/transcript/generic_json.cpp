#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <oars/error.hpp>

#include "transcript/columns.hpp"
#include "transcript/json_entries.hpp"
#include "transcript/reader.hpp"
#include "transcript/session_group.hpp"

namespace oars::transcript {
namespace {

std::string list_keys() {
  std::string keys;
  for (const std::string_view key : kListKeys) {
    if (!keys.empty()) keys += ", ";
    keys += key;
  }
  return keys;
}

// What the keys of the utterances' objects mean.
class Keys {
 public:
  // Throws Error as find_columns() and find_kept() do.
  Keys(std::vector<std::string> names, const Source& source) : names_(std::move(names)) {
    const std::vector<std::string_view> header(names_.begin(), names_.end());
    const Location where{source.file, 0};
    columns_ = find_columns(header, source.options.columns, where);
    kept_ = find_kept(header, source.options.keep, where);
  }

  const std::vector<std::string>& names() const { return names_; }
  const Columns& columns() const { return columns_; }
  const std::vector<std::size_t>& kept() const { return kept_; }

 private:
  std::vector<std::string> names_;
  Columns columns_;
  std::vector<std::size_t> kept_;
};

// What one entry has under each key, found in one pass over it.
class Members {
 public:
  explicit Members(const Keys& keys) : keys_(keys), values_(keys.names().size()) {
    for (std::size_t i = 0; i < values_.size(); ++i) places_.emplace(keys.names()[i], i);
  }

  // The members of another entry; none if it is no object.
  void read(JsonValue entry) {
    std::fill(values_.begin(), values_.end(), std::nullopt);
    others_.clear();
    repeated_ = false;
    const auto object = as_object(entry);
    if (!object) return;
    std::size_t place = 0;
    for (const auto field : *object) {
      place = place_of(field.key, place);
      take(place++, field);
    }
  }

  std::optional<JsonValue> of(Meaning meaning) const {
    const auto place = keys_.columns().of(meaning);
    return place ? values_[*place] : std::nullopt;
  }

  // As text; empty if there is none.
  std::string text_of(Meaning meaning) const {
    const auto value = of(meaning);
    return value ? json_text(*value) : std::string();
  }

  std::vector<Field> kept() const {
    std::vector<Field> fields;
    for (const std::size_t place : keys_.kept()) {
      std::string field = values_[place] ? json_text(*values_[place]) : std::string();
      if (!field.empty()) fields.push_back({keys_.names()[place], std::move(field)});
    }
    return fields;
  }

  // True if a key stands twice in the entry, of which the first one counts.
  bool repeats() {
    std::sort(others_.begin(), others_.end());
    return repeated_ || std::adjacent_find(others_.begin(), others_.end()) != others_.end();
  }

 private:
  // Entries mostly have the same keys in the same order.
  std::size_t place_of(std::string_view key, std::size_t likely) const {
    if (likely < values_.size() && keys_.names()[likely] == key) return likely;
    const auto known = places_.find(key);
    return known == places_.end() ? values_.size() : known->second;
  }

  void take(std::size_t place, const simdjson::dom::key_value_pair& field) {
    if (place == values_.size()) {
      others_.push_back(field.key);
    } else if (values_[place]) {
      repeated_ = true;
    } else {
      values_[place] = field.value;
    }
  }

  const Keys& keys_;
  std::unordered_map<std::string_view, std::size_t> places_;
  std::vector<std::optional<JsonValue>> values_;
  std::vector<std::string_view> others_;  // keys that none of the first entries has
  bool repeated_ = false;
};

// The first entries stand for all.
Keys find_keys(JsonEntries& entries, const Source& source) {
  constexpr std::size_t kEnough = 100;
  std::vector<std::string> names;
  std::unordered_set<std::string> known;
  std::size_t seen = 0;
  bool listed = false;
  Notes unneeded;
  entries.each(unneeded, [&](const JsonEntry& entry) {
    for (const std::string_view key : json_keys(entry.value)) {
      if (known.emplace(key).second) names.emplace_back(key);
    }
    listed = entry.listed;
    return ++seen < kEnough;
  });
  const bool single = seen == 1 && !listed && source.options.columns.empty();
  if (seen == 0) {
    throw Error(ErrorCode::empty_input, {source.file, 0}, "The JSON text lists no utterances",
                "check that the export worked and give the file again");
  }
  if (single && !known_columns({names.begin(), names.end()}).of(Meaning::text)) {
    throw Error(
        ErrorCode::unsupported, {source.file, 0}, "The JSON object holds no list of utterances",
        "give a list of objects with \"speaker\" and \"text\", at the top or under one of: " +
            list_keys());
  }
  return {std::move(names), source};
}

class GenericReader {
 public:
  explicit GenericReader(const Source& source)
      : source_(source),
        entries_(source),
        keys_(find_keys(entries_, source)),
        members_(keys_),
        group_(source.file, "json") {}

  std::vector<Session> run() {
    Notes notes;
    entries_.each(notes, [&](const JsonEntry& entry) {
      take(entry);
      return true;
    });
    return std::move(group_).finish(notes);
  }

 private:
  SessionBuilder& builder_of(const JsonEntry& entry) {
    std::string id = members_.text_of(Meaning::session);
    if (id.empty()) id = entry.session.empty() ? source_.stem : entry.session;
    const bool first = group_.empty();
    SessionBuilder& builder = group_.at(id);
    if (first) builder.expect(entries_.expected());
    return builder;
  }

  void take(const JsonEntry& entry) {
    members_.read(entry.value);
    SessionBuilder& builder = builder_of(entry);
    Notes& notes = builder.notes();
    const auto text = said(entry.value);
    if (!text) {
      notes.add(Note::json_entry_invalid, entry.line);
      return;
    }
    if (members_.repeats()) notes.add(Note::json_key_repeated, entry.line);
    const std::string speaker = members_.text_of(Meaning::speaker);
    const std::string id = members_.text_of(Meaning::id);
    Draft draft;
    draft.speaker = speaker;
    draft.text = json_speech(*text, notes, entry.line);
    draft.start = time(Meaning::start, notes, entry.line);
    draft.end = time(Meaning::end, notes, entry.line);
    draft.line = entry.line;
    draft.id = id;
    if (const auto index = builder.add(std::move(draft))) {
      builder.meta_of(*index) = members_.kept();
    }
  }

  // nullopt if the entry is no object or holds something else than text.
  std::optional<std::string_view> said(JsonValue entry) const {
    return as_object(entry) ? json_said(members_.of(Meaning::text)) : std::nullopt;
  }

  std::optional<double> time(Meaning meaning, Notes& notes, std::size_t line) const {
    const auto value = members_.of(meaning);
    return value ? json_time(*value, TimeUnit::seconds, notes, line) : std::nullopt;
  }

  const Source& source_;
  JsonEntries entries_;
  Keys keys_;
  Members members_;
  SessionGroup group_;
};

}  // namespace

Match match_json(const Sample& sample) {
  if (sample.json.empty()) return {};
  return {0.6, "it begins as JSON does"};
}

std::vector<Session> read_json(const Source& source) { return GenericReader(source).run(); }

}  // namespace oars::transcript
