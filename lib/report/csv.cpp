#include <oars/write.hpp>

#include "report/csv_row.hpp"
#include "report/json.hpp"
#include "report/record.hpp"

namespace oars {
namespace {

void write_row(std::string& out, const Analysis& analysis, std::size_t index,
               const WriteOptions& options) {
  const Utterance& utterance = analysis.session.utterances[index];
  const Speaker& speaker = analysis.session.speakers[utterance.speaker];
  const CodedUtterance& coded = analysis.coded[index];
  std::string probability;
  report::JsonWriter probability_json(probability);
  report::write_probability(probability_json, coded);
  std::string findings;
  report::JsonWriter findings_json(findings);
  report::write_findings(findings_json, coded.findings, utterance.text, options.text);

  report::CsvRow row(out);
  row.text(analysis.session.id);
  row.text(utterance.id);
  row.text(speaker.label);
  row.text(to_string(speaker.role));
  row.number(utterance.start);
  row.number(utterance.end);
  if (options.text) row.text(utterance.text);
  row.label(report::question_field(coded));
  row.label(report::reflection_field(coded));
  row.label(report::behavior_field(coded));
  row.list(coded.judgment);
  row.list(coded.codes);
  row.text(probability);
  row.text(findings);
  row.end();
}

}  // namespace

std::string csv_header(const WriteOptions& options) {
  return std::string("session,id,speaker,role,start,end,") + (options.text ? "text," : "") +
         "question,reflection,behavior,judgment,codes,probability,findings\n";
}

std::string to_csv(const Analysis& analysis, const WriteOptions& options) {
  std::string out;
  for (std::size_t i = 0; i < analysis.coded.size(); ++i) write_row(out, analysis, i, options);
  return out;
}

}  // namespace oars
