#include <cmath>
#include <string_view>

#include <oars/write.hpp>

#include "base/utf8.hpp"
#include "report/json.hpp"
#include "report/record.hpp"

/// RFC 4180. A field is written as it was read, also one that a spreadsheet would take for a
/// formula (a line that begins with "=", "+", "-" or "@"): the table is data for programs, spans
/// count bytes of its text, and transcripts often open a line with a dash. To look at it in a
/// spreadsheet, import the text column as text.
namespace oars {
namespace {

/// Builds one row.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  void text(std::string_view content) {
    if (!first_) out_.push_back(',');
    first_ = false;
    const std::string written = base::repair(content);
    if (written.find_first_of(",\"\r\n") == std::string::npos) {
      out_ += written;
      return;
    }
    out_.push_back('"');
    for (const char c : written) {
      if (c == '"') out_.push_back('"');
      out_.push_back(c);
    }
    out_.push_back('"');
  }

  void label(const std::optional<std::string_view>& label) { text(label.value_or("")); }

  void number(const std::optional<double>& number) {
    std::string digits;
    if (number && std::isfinite(*number)) report::JsonWriter(digits).value(*number);
    text(digits);
  }

  void list(const std::vector<std::string>& items) {
    std::string joined;
    for (const std::string& item : items) {
      if (!joined.empty()) joined.push_back('|');
      joined += item;
    }
    text(joined);
  }

  void end() { out_.push_back('\n'); }

 private:
  std::string& out_;
  bool first_ = true;
};

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
  report::write_findings(findings_json, coded.findings, utterance.text);

  Row row(out);
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
