#include "report/session_parts.hpp"

namespace oars::report {

void write_speakers(JsonWriter& json, const Session& session) {
  json.begin_array();
  for (const Speaker& speaker : session.speakers) {
    json.begin_object();
    json.field("label", speaker.label);
    json.field("role", to_string(speaker.role));
    json.field("role_source", to_string(speaker.role_source));
    json.end_object();
  }
  json.end_array();
}

void write_diagnostics(JsonWriter& json, const Session& session) {
  json.begin_array();
  for (const Diagnostic& diagnostic : session.diagnostics) {
    json.begin_object();
    json.field("code", diagnostic.code);
    json.field("line", diagnostic.line);
    json.field("message", diagnostic.message);
    json.end_object();
  }
  json.end_array();
}

}  // namespace oars::report
