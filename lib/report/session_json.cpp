#include <oars/write.hpp>

#include "report/record.hpp"
#include "report/score_json.hpp"
#include "report/session_parts.hpp"

namespace oars {
namespace {

// Told apart from Session::format, which names the reader.
constexpr const char* kSchema = "oars.session";
constexpr std::size_t kSchemaVersion = 1;

}  // namespace

std::string to_json(const Analysis& analysis, const WriteOptions& options) {
  std::string out;
  report::JsonWriter json(out);
  json.begin_object();
  json.field("schema", kSchema);
  json.field("schema_version", kSchemaVersion);
  json.field("id", analysis.session.id);
  json.field("source", analysis.session.source);
  json.field("format", analysis.session.format);
  json.key("speakers");
  report::write_speakers(json, analysis.session);
  json.key("scores");
  report::write_scores(json, analysis.scores);
  json.key("diagnostics");
  report::write_diagnostics(json, analysis.session);
  json.key("utterances");
  json.begin_array();
  for (std::size_t i = 0; i < analysis.coded.size(); ++i) {
    report::write_record(json, analysis, i, options);
  }
  json.end_array();
  json.end_object();
  out.push_back('\n');
  return out;
}

}  // namespace oars
