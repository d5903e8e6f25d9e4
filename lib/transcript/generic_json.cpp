#include <optional>
#include <string>
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

  // Empty if no key has the meaning.
  std::string_view name(Meaning meaning) const {
    const auto column = columns_.of(meaning);
    return column ? names_[*column] : std::string_view{};
  }

  std::vector<Field> kept(JsonValue entry) const {
    std::vector<Field> fields;
    for (const std::size_t column : kept_) {
      std::string field = json_text(entry, names_[column]);
      if (!field.empty()) fields.push_back({names_[column], std::move(field)});
    }
    return fields;
  }

 private:
  std::vector<std::string> names_;
  Columns columns_;
  std::vector<std::size_t> kept_;
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
    std::string id = json_text(entry.value, keys_.name(Meaning::session));
    if (id.empty()) id = entry.session.empty() ? source_.stem : entry.session;
    return group_.at(id);
  }

  void take(const JsonEntry& entry) {
    SessionBuilder& builder = builder_of(entry);
    Notes& notes = builder.notes();
    const auto text = json_said(entry.value, keys_.name(Meaning::text));
    if (!text) {
      notes.add(Note::json_entry_invalid, entry.line);
      return;
    }
    if (repeats_key(entry.value)) notes.add(Note::json_key_repeated, entry.line);
    const std::string speaker = json_text(entry.value, keys_.name(Meaning::speaker));
    const std::string id = json_text(entry.value, keys_.name(Meaning::id));
    Draft draft;
    draft.speaker = speaker;
    draft.text = json_speech(*text, notes, entry.line);
    draft.start = time(entry, Meaning::start, notes);
    draft.end = time(entry, Meaning::end, notes);
    draft.line = entry.line;
    draft.id = id;
    if (const auto index = builder.add(std::move(draft))) {
      builder.meta_of(*index) = keys_.kept(entry.value);
    }
  }

  std::optional<double> time(const JsonEntry& entry, Meaning meaning, Notes& notes) const {
    return json_time(entry.value, keys_.name(meaning), TimeUnit::seconds, notes, entry.line);
  }

  const Source& source_;
  JsonEntries entries_;
  Keys keys_;
  SessionGroup group_;
};

}  // namespace

Match match_json(const Sample& sample) {
  if (sample.json.empty()) return {};
  return {0.6, "it begins as JSON does"};
}

std::vector<Session> read_json(const Source& source) { return GenericReader(source).run(); }

}  // namespace oars::transcript
