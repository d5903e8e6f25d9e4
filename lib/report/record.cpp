#include "report/record.hpp"

#include "report/offsets.hpp"

namespace oars::report {

std::optional<std::string_view> question_field(const CodedUtterance& coded) {
  if (coded.question == Question::none) return {};
  return to_string(coded.question);
}

std::optional<std::string_view> reflection_field(const CodedUtterance& coded) {
  if (coded.reflection == Reflection::none) return {};
  return to_string(coded.reflection);
}

std::optional<std::string_view> behavior_field(const CodedUtterance& coded) {
  if (!coded.behavior) return {};
  return to_string(*coded.behavior);
}

void write_findings(JsonWriter& json, const std::vector<Finding>& findings, std::string_view text,
                    bool words) {
  json.begin_array();
  if (!findings.empty()) {
    const WrittenOffsets written(text);
    for (const Finding& finding : findings) {
      json.begin_object();
      json.field("code", finding.code);
      json.field("begin", written(finding.span.begin));
      json.field("end", written(finding.span.end));
      json.field("confidence", finding.confidence);
      json.field("rule", finding.rule);
      json.field("note", finding.note);
      if (words && !finding.instead.empty()) json.field("instead", finding.instead);
      json.end_object();
    }
  }
  json.end_array();
}

void write_probability(JsonWriter& json, const CodedUtterance& coded) {
  json.begin_object();
  for (const auto& [label, probability] : coded.probability) json.field(label, probability);
  json.end_object();
}

void write_record(JsonWriter& json, const Analysis& analysis, std::size_t index,
                  const WriteOptions& options) {
  const Utterance& utterance = analysis.session.utterances[index];
  const Speaker& speaker = analysis.session.speakers[utterance.speaker];
  const CodedUtterance& coded = analysis.coded[index];
  json.begin_object();
  json.field("session", analysis.session.id);
  json.field("id", utterance.id);
  json.field("speaker", speaker.label);
  json.field("role", to_string(speaker.role));
  json.field("start", utterance.start);
  json.field("end", utterance.end);
  if (options.text) json.field("text", utterance.text);
  json.field("question", question_field(coded));
  json.field("reflection", reflection_field(coded));
  json.field("behavior", behavior_field(coded));
  json.field("judgment", coded.judgment);
  json.field("codes", coded.codes);
  json.key("probability");
  write_probability(json, coded);
  json.key("findings");
  write_findings(json, coded.findings, utterance.text, options.text);
  json.end_object();
}

}  // namespace oars::report
