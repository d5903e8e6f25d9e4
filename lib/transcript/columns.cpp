#include "transcript/columns.hpp"

#include <algorithm>
#include <set>

#include "transcript/role_labels.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// The usual names in the order of preference, lower case. They are those of published data sets and
// of the programs that write tables.
struct Names {
  std::string_view meaning;
  std::vector<std::string_view> headers;
};

// Of the ids' names, those of numbers that give the order. Other ids may be numbers by chance.
constexpr std::array<std::string_view, 2> kNumberNames{"utterance_id", "utt_num"};

const std::array<Names, kMeanings>& known_names() {
  static const std::array<Names, kMeanings> names{{
      {"text",
       {"utterance_text", "utterance", "text", "value", "transcript", "content", "message",
        "dialogue", "sentence"}},
      {"speaker", {"interlocutor", "speaker", "who", "role", "participant", "type"}},
      {"session",
       {"transcript_id", "conversation_id", "session_id", "dialogue_id", "filename", "session"}},
      {"id", {kNumberNames[0], kNumberNames[1], "id"}},
      {"start", {"timestamp", "start", "start_time", "starttime"}},
      {"end", {"end", "stop", "stop_time", "end_time", "endtime", "stoptime"}},
  }};
  return names;
}

template <typename Headers>
std::optional<std::size_t> find_header(const Headers& headers, std::string_view name) {
  const auto found = std::find(headers.begin(), headers.end(), name);
  if (found == headers.end()) return std::nullopt;
  return static_cast<std::size_t>(found - headers.begin());
}

// The form in which headers are compared: "Start Time" is "start_time".
std::string folded(std::string_view field) {
  std::string name = lower(trim(field));
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

std::vector<std::string> folded(const std::vector<std::string_view>& header) {
  std::vector<std::string> names;
  names.reserve(header.size());
  for (const std::string_view field : header) names.push_back(folded(field));
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

// The column that a caller means by `name`: as it stands, or else in any case.
std::size_t require_header(const std::vector<std::string_view>& header, const std::string& name,
                           const std::string& purpose, const Location& where) {
  if (const auto exact = find_header(header, name)) return *exact;
  if (const auto alike = find_header(folded(header), folded(name))) return *alike;
  throw Error(ErrorCode::missing_column, where,
              "The table has no column \"" + name + "\", which was given " + purpose,
              "name a column that the table has; " + header_hint(header));
}

void apply_given(const std::vector<std::string_view>& header,
                 const std::map<std::string, std::string>& given, const Location& where,
                 Columns& columns) {
  for (const auto& [meaning, name] : given) {
    const std::size_t found = require_header(header, name, "for " + meaning, where);
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

// Who speaks in a column with this header, if it says no more than that: "Client notes" are none of
// the client's words. Short codes head columns of figures, too.
LabelHint heading_speaker(std::string_view header) {
  static const WordSet speech = word_set(
      "did dialog dialogue line lines reply response s said say says speech statement statements "
      "the utterance utterances verbatim what words");
  static const WordSet onlookers = word_set("narrator observer researcher supervisor");
  constexpr std::size_t kShortestName = 5;
  std::string label;
  for (const std::string& word : header_words(header)) {
    if (speech.contains(word)) continue;
    if (!label.empty()) label += ' ';
    label += word;
  }
  const bool one_name =
      label == "social worker" || label == "service user" || label.find(' ') == std::string::npos;
  const bool names = one_name && label.size() >= kShortestName && !onlookers.contains(label);
  return names && header.find(':') == std::string_view::npos ? read_label(label) : LabelHint::none;
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

Columns known_columns(const std::vector<std::string_view>& header) {
  Columns columns;
  apply_known(header, columns);
  return columns;
}

std::vector<std::string> header_words(std::string_view header) {
  std::string letters = lower(header);
  std::replace_if(
      letters.begin(), letters.end(), [](char c) { return !is_letter(c); }, ' ');
  const std::vector<std::string_view> words = split_words(letters);
  return {words.begin(), words.end()};
}

std::vector<SpeakerColumn> find_speaker_columns(const std::vector<std::string_view>& header) {
  std::vector<SpeakerColumn> columns;
  bool counselor = false;
  bool client = false;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const LabelHint hint = heading_speaker(header[i]);
    if (role_of(hint) == Role::unknown) continue;
    counselor = counselor || hint == LabelHint::counselor;
    client = client || hint == LabelHint::client;
    columns.push_back({i, std::string(trim(header[i]))});
  }
  if (!counselor || !client) columns.clear();
  return columns;
}

bool looks_spoken(std::string_view field) {
  constexpr std::size_t kFewestWords = 4;
  return split_words(field).size() >= kFewestWords;
}

std::size_t count_known_names(const std::vector<std::string_view>& header) {
  std::set<std::size_t> known;
  for (const auto& index : known_columns(header).index) {
    if (index) known.insert(*index);
  }
  for (const SpeakerColumn& column : find_speaker_columns(header)) known.insert(column.index);
  return known.size();
}

Columns match_columns(const std::vector<std::string_view>& header,
                      const std::map<std::string, std::string>& given, const Location& where) {
  Columns columns;
  apply_given(header, given, where, columns);
  apply_known(header, columns);
  return columns;
}

Columns find_columns(const std::vector<std::string_view>& header,
                     const std::map<std::string, std::string>& given, const Location& where) {
  Columns columns = match_columns(header, given, where);
  if (!columns.of(Meaning::text)) {
    refuse(ErrorCode::missing_column, Meaning::text, "No column of the table holds what was said",
           header, where);
  }
  if (!columns.of(Meaning::speaker)) {
    refuse(ErrorCode::no_speakers, Meaning::speaker, "No column of the table holds the speaker",
           header, where);
  }
  if (const auto id = columns.of(Meaning::id)) {
    columns.numbered = find_header(kNumberNames, folded(header[*id])).has_value();
  }
  return columns;
}

std::vector<std::size_t> find_kept(const std::vector<std::string_view>& header,
                                   const std::vector<std::string>& kept, const Location& where) {
  std::vector<std::size_t> columns;
  columns.reserve(kept.size());
  for (const std::string& name : kept) {
    columns.push_back(require_header(header, name, "to be kept", where));
  }
  std::sort(columns.begin(), columns.end());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  return columns;
}

}  // namespace oars::transcript
