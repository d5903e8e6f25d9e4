#include <oars/write_session.hpp>

#include "report/json.hpp"
#include "report/offsets.hpp"
#include "report/session_parts.hpp"

namespace oars {
namespace {

// Readers know the object by its first key.
constexpr const char* kKind = "session";
constexpr std::size_t kVersion = 1;

void write_fields(report::JsonWriter& json, const std::vector<Field>& fields) {
  json.begin_array();
  for (const Field& field : fields) {
    json.begin_object();
    json.field("name", field.name);
    json.field("value", field.value);
    json.end_object();
  }
  json.end_array();
}

void write_events(report::JsonWriter& json, const Utterance& utterance) {
  const report::WrittenOffsets written(utterance.text);
  json.begin_array();
  for (const Event& event : utterance.events) {
    json.begin_array();
    json.value(written(event.span.begin));
    json.value(written(event.span.end));
    json.end_array();
  }
  json.end_array();
}

void write_utterance(report::JsonWriter& json, const Utterance& utterance) {
  json.begin_object();
  json.field("id", utterance.id);
  json.field("speaker", utterance.speaker);
  json.field("start", utterance.start);
  json.field("end", utterance.end);
  json.field("text", utterance.text);
  json.key("events");
  write_events(json, utterance);
  json.field("line", utterance.line);
  json.key("meta");
  write_fields(json, utterance.meta);
  json.end_object();
}

}  // namespace

std::string to_session_json(const Session& session) {
  std::string out;
  report::JsonWriter json(out);
  json.begin_object();
  json.field("oars", kKind);
  json.field("version", kVersion);
  json.field("id", session.id);
  json.field("source", session.source);
  json.field("format", session.format);
  json.key("meta");
  write_fields(json, session.meta);
  json.key("speakers");
  report::write_speakers(json, session);
  json.key("utterances");
  json.begin_array();
  for (const Utterance& utterance : session.utterances) write_utterance(json, utterance);
  json.end_array();
  json.key("diagnostics");
  report::write_diagnostics(json, session);
  json.end_object();
  out.push_back('\n');
  return out;
}

}  // namespace oars
