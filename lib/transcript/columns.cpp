#include "transcript/columns.hpp"

#include <algorithm>

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// The usual names in the order of preference, lower case. They are those of published data sets and
// of the programs that write tables.
struct Names {
  std::string_view meaning;
  std::vector<std::string_view> headers;
};

const std::array<Names, kMeanings>& known_names() {
  static const std::array<Names, kMeanings> names{{
      {"text",
       {"utterance_text", "utterance", "text", "value", "transcript", "content", "message",
        "dialogue", "sentence"}},
      {"speaker", {"interlocutor", "speaker", "who", "role", "participant", "type"}},
      {"session",
       {"transcript_id", "conversation_id", "session_id", "dialogue_id", "filename", "session"}},
      {"id", {"utterance_id", "utt_num", "id"}},
      {"start", {"timestamp", "start", "start_time", "starttime"}},
      {"end", {"end", "stop", "stop_time", "end_time", "endtime", "stoptime"}},
  }};
  return names;
}

std::optional<std::size_t> find_header(const std::vector<std::string>& headers,
                                       std::string_view name) {
  const auto found = std::find(headers.begin(), headers.end(), name);
  if (found == headers.end()) return std::nullopt;
  return static_cast<std::size_t>(found - headers.begin());
}

std::vector<std::string> folded(const std::vector<std::string_view>& header) {
  std::vector<std::string> names;
  names.reserve(header.size());
  for (const std::string_view field : header) names.push_back(lower(trim(field)));
  return names;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += trim(name);
  }
  return out;
}

// The names in the file, for a message. Without a known name among them the first row may be speech
// and is not shown.
std::string header_hint(const std::vector<std::string_view>& header) {
  if (count_known_names(header) == 0) return "its first row has to hold the columns' names";
  return "its columns are: " + joined(header);
}

void apply_given(const std::vector<std::string_view>& header,
                 const std::map<std::string, std::string>& given, const Location& where,
                 Columns& columns) {
  const std::vector<std::string> names = folded(header);
  for (const auto& [meaning, name] : given) {
    const auto exact = std::find(header.begin(), header.end(), name);
    auto found = find_header(names, lower(trim(name)));
    if (exact != header.end()) found = static_cast<std::size_t>(exact - header.begin());
    if (!found) {
      std::string fault = "The table has no column \"";
      fault.append(name).append("\", which was given for ").append(meaning);
      throw Error(ErrorCode::missing_column, where, fault,
                  "name a column that the table has; " + header_hint(header));
    }
    for (std::size_t i = 0; i < kMeanings; ++i) {
      if (known_names()[i].meaning == meaning) columns.index[i] = found;
    }
  }
}

void apply_known(const std::vector<std::string_view>& header, Columns& columns) {
  const std::vector<std::string> names = folded(header);
  for (std::size_t i = 0; i < kMeanings; ++i) {
    for (const std::string_view known : known_names()[i].headers) {
      if (columns.index[i]) break;
      const auto found = find_header(names, known);
      const bool taken = found && std::find(columns.index.begin(), columns.index.end(), found) !=
                                      columns.index.end();
      if (!taken) columns.index[i] = found;
    }
  }
}

[[noreturn]] void refuse(ErrorCode code, Meaning meaning, const std::string& fault,
                         const std::vector<std::string_view>& header, const Location& where) {
  const Names& names = known_names()[static_cast<std::size_t>(meaning)];
  throw Error(code, where, fault,
              "name the column (--columns " + std::string(names.meaning) +
                  "=NAME) or give it one " + "of the usual names: " + joined(names.headers) + "; " +
                  header_hint(header));
}

}  // namespace

bool is_meaning(std::string_view name) {
  const auto& names = known_names();
  return std::any_of(names.begin(), names.end(),
                     [&](const Names& entry) { return entry.meaning == name; });
}

std::size_t count_known_names(const std::vector<std::string_view>& header) {
  Columns columns;
  apply_known(header, columns);
  return static_cast<std::size_t>(
      std::count_if(columns.index.begin(), columns.index.end(),
                    [](const auto& index) { return index.has_value(); }));
}

Columns find_columns(const std::vector<std::string_view>& header,
                     const std::map<std::string, std::string>& given, const Location& where) {
  Columns columns;
  apply_given(header, given, where, columns);
  apply_known(header, columns);
  if (!columns.of(Meaning::text)) {
    refuse(ErrorCode::missing_column, Meaning::text, "No column of the table holds what was said",
           header, where);
  }
  if (!columns.of(Meaning::speaker)) {
    refuse(ErrorCode::no_speakers, Meaning::speaker, "No column of the table holds the speaker",
           header, where);
  }
  return columns;
}

}  // namespace oars::transcript
