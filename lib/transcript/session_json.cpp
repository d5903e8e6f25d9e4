#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <oars/error.hpp>

#include "transcript/json_lines.hpp"
#include "transcript/reader.hpp"

// The JSON of a session as this library writes it: read back as it stands, and checked.
namespace oars::transcript {
namespace {

constexpr double kVersion = 1.0;

// A session's object while it is read. Everything that it must hold is there or is an error.
class SessionObject {
 public:
  SessionObject(JsonValue value, const Source& source, std::size_t line)
      : value_(value), source_(source), line_(line) {}

  Session read() const {
    if (json_string(value_, "oars") != "session") refuse("The object is no session", "");
    if (json_number(value_, "version") != kVersion) {
      refuse("The session's version is not known", "read it with the version that wrote it");
    }
    Session session;
    session.id = string(value_, "id", "The session");
    session.source = string(value_, "source", "The session");
    session.format = string(value_, "format", "The session");
    session.meta = fields(value_, "The session");
    for (const JsonValue item : list(value_, "speakers", "The session")) {
      session.speakers.push_back(speaker(item, session.speakers.size()));
    }
    for (const JsonValue item : list(value_, "utterances", "The session")) {
      session.utterances.push_back(utterance(item, session));
    }
    for (const JsonValue item : list(value_, "diagnostics", "The session")) {
      session.diagnostics.push_back({string(item, "code", "A diagnostic"),
                                     count(item, "line", "A diagnostic"),
                                     string(item, "message", "A diagnostic")});
    }
    return session;
  }

 private:
  [[noreturn]] void refuse(const std::string& fault, const std::string& remedy) const {
    throw Error(ErrorCode::malformed, {source_.file, line_}, fault,
                remedy.empty() ? "write the session again, or mend it with a JSON editor" : remedy);
  }

  template <typename Value>
  Value required(std::optional<Value> value, std::string_view key, const std::string& owner) const {
    if (!value)
      refuse(owner + " lacks \"" + std::string(key) + "\", or it is not as it has to be", "");
    return *value;
  }

  std::string string(JsonValue value, std::string_view key, const std::string& owner) const {
    return std::string(required(json_string(value, key), key, owner));
  }

  JsonArray list(JsonValue value, std::string_view key, const std::string& owner) const {
    return required(json_array(value, key), key, owner);
  }

  std::size_t count(JsonValue value, std::string_view key, const std::string& owner) const {
    const auto member = json_member(value, key);
    return required(member ? as_count(*member) : std::nullopt, key, owner);
  }

  static std::optional<std::size_t> as_count(JsonValue value) {
    std::uint64_t number = 0;
    if (value.get(number) != simdjson::SUCCESS) return std::nullopt;
    return std::size_t{number};
  }

  std::optional<double> time(JsonValue value, std::string_view key,
                             const std::string& owner) const {
    const auto member = json_member(value, key);
    if (!member || member->is_null()) return std::nullopt;
    return required(as_number(*member), key, owner);
  }

  std::vector<Field> fields(JsonValue value, const std::string& owner) const {
    std::vector<Field> out;
    for (const JsonValue item : list(value, "meta", owner)) {
      out.push_back({string(item, "name", owner), string(item, "value", owner)});
    }
    return out;
  }

  Speaker speaker(JsonValue value, std::size_t index) const {
    const std::string owner = "Speaker " + std::to_string(index + 1);
    Speaker speaker;
    speaker.label = string(value, "label", owner);
    speaker.role = required(role_from_string(string(value, "role", owner)), "role", owner);
    speaker.role_source = required(role_source_from_string(string(value, "role_source", owner)),
                                   "role_source", owner);
    return speaker;
  }

  static std::optional<RoleSource> role_source_from_string(std::string_view name) {
    for (const RoleSource source :
         {RoleSource::none, RoleSource::given, RoleSource::label, RoleSource::inferred}) {
      if (name == to_string(source)) return source;
    }
    return std::nullopt;
  }

  Utterance utterance(JsonValue value, const Session& session) const {
    const std::string owner = "Utterance " + std::to_string(session.utterances.size() + 1);
    Utterance out;
    out.id = string(value, "id", owner);
    out.speaker = count(value, "speaker", owner);
    if (out.speaker >= session.speakers.size())
      refuse(owner + " has a speaker who is not listed", "");
    out.text = string(value, "text", owner);
    out.start = time(value, "start", owner);
    out.end = time(value, "end", owner);
    out.events = events(value, out.text, owner);
    out.line = count(value, "line", owner);
    out.meta = fields(value, owner);
    return out;
  }

  std::vector<Event> events(JsonValue value, std::string_view text,
                            const std::string& owner) const {
    std::vector<Event> out;
    for (const JsonValue item : list(value, "events", owner)) {
      const std::optional<Span> span = as_span(item);
      const std::size_t from = out.empty() ? 0 : out.back().span.end;
      if (!span || span->begin < from || span->end <= span->begin || span->end > text.size()) {
        refuse(owner + " has an event that is not in its text, or out of order", "");
      }
      out.push_back({*span});
    }
    return out;
  }

  static std::optional<Span> as_span(JsonValue value) {
    const auto pair = as_array(value);
    if (!pair || pair->size() != 2) return std::nullopt;
    const auto begin = as_count(pair->at(0).value_unsafe());
    const auto end = as_count(pair->at(1).value_unsafe());
    if (!begin || !end) return std::nullopt;
    return Span{*begin, *end};
  }

  JsonValue value_;
  const Source& source_;
  std::size_t line_;
};

}  // namespace

Match match_session(const Sample& sample) {
  if (!sample.json.has("oars", JsonType::string)) return {};
  return {1.0, "JSON that begins with the key \"oars\""};
}

std::vector<Session> read_session(const Source& source) {
  std::vector<Session> sessions;
  Notes notes;
  const JsonLines lines(source);
  if (lines.fit()) {
    lines.each(notes, [&](JsonValue value, std::size_t line) {
      sessions.push_back(SessionObject(value, source, line).read());
      return true;
    });
  } else {
    const JsonDocument document(source);
    notes.merge(document.notes());
    sessions.push_back(SessionObject(document.root(), source, 1).read());
  }
  const std::vector<Diagnostic> repairs = notes.diagnostics();
  auto& diagnostics = sessions.front().diagnostics;
  diagnostics.insert(diagnostics.begin(), repairs.begin(), repairs.end());
  return sessions;
}

}  // namespace oars::transcript
