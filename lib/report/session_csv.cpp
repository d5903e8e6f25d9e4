#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

#include <oars/write_session.hpp>

#include "report/csv_row.hpp"
#include "report/labels.hpp"

namespace oars {
namespace {

constexpr std::array<std::string_view, 7> kHeader{"session_id", "utterance_id", "speaker", "role",
                                                  "start",      "end",          "text"};

// Names that readers of tables prefer to those of the header.
constexpr std::array<std::string_view, 6> kPreferred{
    "utterance_text", "utterance", "interlocutor", "transcript_id", "conversation_id", "timestamp"};

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool is_taken(const std::string& name) {
  const std::string bare = lower(report::on_one_line(name));
  const auto is_bare = [&](std::string_view known) { return known == bare; };
  return std::any_of(kHeader.begin(), kHeader.end(), is_bare) ||
         std::any_of(kPreferred.begin(), kPreferred.end(), is_bare);
}

std::vector<std::string> values_of(const Utterance& utterance, const std::string& name) {
  std::vector<std::string> values;
  for (const Field& field : utterance.meta) {
    if (field.name == name) values.push_back(field.value);
  }
  return values;
}

}  // namespace

std::vector<std::string> field_names(const Session& session) {
  std::vector<std::string> names;
  std::unordered_set<std::string_view> known;
  for (const Utterance& utterance : session.utterances) {
    for (const Field& field : utterance.meta) {
      if (known.insert(field.name).second) names.push_back(field.name);
    }
  }
  return names;
}

std::string session_csv_header(const std::vector<std::string>& fields) {
  std::string out;
  report::CsvRow row(out);
  for (const std::string_view name : kHeader) row.text(name);
  for (const std::string& name : fields) row.text(is_taken(name) ? "meta_" + name : name);
  row.end();
  return out;
}

std::string to_session_csv(const Session& session, const std::vector<std::string>& fields) {
  std::string out;
  for (const Utterance& utterance : session.utterances) {
    report::CsvRow row(out);
    row.text(session.id);
    row.text(utterance.id);
    row.text(session.speakers[utterance.speaker].label);
    row.text(to_string(session.role_of(utterance)));
    row.seconds(utterance.start);
    row.seconds(utterance.end);
    row.text(utterance.text);
    for (const std::string& name : fields) row.list(values_of(utterance, name));
    row.end();
  }
  return out;
}

}  // namespace oars
