#include "transcript/convokit.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <oars/error.hpp>

#include "transcript/input.hpp"
#include "transcript/json_entries.hpp"
#include "transcript/reader.hpp"
#include "transcript/role_labels.hpp"
#include "transcript/session_group.hpp"

// Corpora of the ConvoKit toolkit. Older ones have other names for some keys.
namespace oars::transcript {
namespace {

namespace fs = std::filesystem;

using RoleOf = std::map<std::string, Role, std::less<>>;  // by speaker

std::string either(JsonValue value, std::string_view key, std::string_view old_key) {
  std::string text = json_text(value, key);
  return text.empty() ? json_text(value, old_key) : text;
}

// A value of an utterance or a speaker, or of the "meta" in it.
std::string value_or_meta(JsonValue value, std::string_view key) {
  std::string text = json_text(value, key);
  if (!text.empty()) return text;
  const auto meta = json_member(value, "meta");
  return meta ? json_text(*meta, key) : text;
}

// A role's name is read as a speaker's label is.
Role role_of(JsonValue value, const std::string& key) {
  if (key.empty()) return Role::unknown;
  return role_of(read_label(value_or_meta(value, key)));
}

// Times are points in history or absent; a session begins at 0.
void begin_at_zero(Session& session) {
  double first = std::numeric_limits<double>::infinity();
  for (const Utterance& utterance : session.utterances) {
    if (utterance.start) first = std::min(first, *utterance.start);
  }
  for (Utterance& utterance : session.utterances) {
    if (utterance.start) *utterance.start -= first;
  }
}

class CorpusReader {
 public:
  CorpusReader(const Source& source, RoleOf roles)
      : source_(source), roles_(std::move(roles)), group_(source.file, "convokit") {}

  std::vector<Session> run() {
    Notes notes;
    JsonEntries(source_).each(notes, [&](const JsonEntry& entry) {
      take(entry);
      return true;
    });
    std::vector<Session> sessions = std::move(group_).finish(notes);
    for (Session& session : sessions) {
      begin_at_zero(session);
      set_roles(session);
    }
    if (sessions.empty()) refuse_empty();
    return sessions;
  }

 private:
  [[noreturn]] void refuse_empty() const {
    throw Error(ErrorCode::empty_input, {source_.file, 0}, "The corpus holds no utterances",
                "check that it was written whole");
  }

  void take(const JsonEntry& entry) {
    std::string conversation = either(entry.value, "conversation_id", "root");
    SessionBuilder& builder = group_.at(conversation.empty() ? source_.stem : conversation);
    Notes& notes = builder.notes();
    const auto text = json_said(entry.value, "text");
    if (!text) {
      notes.add(Note::json_entry_invalid, entry.line);
      return;
    }
    if (repeats_key(entry.value)) notes.add(Note::json_key_repeated, entry.line);
    const std::string speaker = either(entry.value, "speaker", "user");
    const std::string id = json_text(entry.value, "id");
    const Role role = role_of(entry.value, source_.options.role_key);
    if (role != Role::unknown) roles_.emplace(speaker, role);
    Draft draft;
    draft.speaker = speaker;
    draft.text = json_speech(*text, notes, entry.line);
    draft.start = json_time(entry.value, "timestamp", TimeUnit::seconds, notes, entry.line);
    draft.line = entry.line;
    draft.id = id;
    if (const auto index = builder.add(std::move(draft))) {
      builder.meta_of(*index) = kept(entry.value);
    }
  }

  std::vector<Field> kept(JsonValue value) const {
    std::vector<Field> fields;
    for (const std::string& name : source_.options.keep) {
      std::string text = value_or_meta(value, name);
      if (!text.empty()) fields.push_back({name, std::move(text)});
    }
    return fields;
  }

  // The caller named the key, so that what stands there counts as given.
  void set_roles(Session& session) const {
    for (Speaker& speaker : session.speakers) {
      const auto role = roles_.find(speaker.label);
      if (role == roles_.end()) continue;
      speaker.role = role->second;
      speaker.role_source = RoleSource::given;
    }
  }

  const Source& source_;
  RoleOf roles_;
  SessionGroup group_;
};

Source source_of(const fs::path& path, const std::string& bytes, const ReadOptions& options) {
  return {bytes, path.string(), path.parent_path().filename().string(), options,
          bytes.capacity() - bytes.size()};
}

// speakers.json: an object with one member a speaker.
RoleOf read_roles(const fs::path& folder, const ReadOptions& options) {
  RoleOf roles;
  std::error_code ignored;
  for (const char* name : {"speakers.json", "users.json"}) {
    const fs::path path = folder / name;
    if (options.role_key.empty() || !fs::is_regular_file(path, ignored)) continue;
    const std::string bytes = load(path);
    const JsonDocument document(source_of(path, bytes, options));
    const auto speakers = as_object(document.root());
    if (!speakers) continue;
    for (const auto field : *speakers) {
      const Role role = role_of(field.value, options.role_key);
      if (role != Role::unknown) roles.emplace(std::string(field.key), role);
    }
  }
  return roles;
}

std::optional<fs::path> utterances_of(const fs::path& folder) {
  std::error_code ignored;
  for (const char* name : {"utterances.jsonl", "utterances.json"}) {
    if (fs::is_regular_file(folder / name, ignored)) return folder / name;
  }
  return std::nullopt;
}

}  // namespace

Match match_convokit(const Sample& sample) {
  const JsonOutline& json = sample.json;
  for (const std::string prefix : {"", "[]."}) {
    const auto met = [&](const char* key) { return json.met(prefix + key); };
    const bool known = met("id") && met("text") && (met("speaker") || met("user")) &&
                       (met("conversation_id") || met("root")) &&
                       (met("reply_to") || met("reply-to"));
    if (known) return {0.97, "utterances with the keys of ConvoKit"};
  }
  return {};
}

std::vector<Session> read_convokit(const Source& source) { return CorpusReader(source, {}).run(); }

bool is_corpus(const fs::path& folder) { return utterances_of(folder).has_value(); }

std::vector<Session> read_corpus(const fs::path& folder, const ReadOptions& options) {
  const fs::path path = utterances_of(folder).value();
  const std::string bytes = load(path);
  return CorpusReader(source_of(path, bytes, options), read_roles(folder, options)).run();
}

}  // namespace oars::transcript
