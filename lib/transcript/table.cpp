#include <algorithm>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "transcript/builder.hpp"
#include "transcript/columns.hpp"
#include "transcript/delimited.hpp"
#include "transcript/reader.hpp"
#include "transcript/scan.hpp"
#include "transcript/table_session.hpp"
#include "transcript/time.hpp"

namespace oars::transcript {
namespace {

constexpr std::size_t kSampleRows = 50;

std::string_view field_of(const Row& row, std::optional<std::size_t> column) {
  return column && *column < row.fields.size() ? row.fields[*column] : std::string_view{};
}

bool is_absent(std::string_view value) {
  const std::string name = lower(trim(value));
  return name.empty() || name == "n/a" || name == "na" || name == "nan" || name == "none" ||
         name == "null";
}

bool is_integer(std::string_view value) {
  value = trim(value);
  return !value.empty() && std::all_of(value.begin(), value.end(), is_digit);
}

// Speech recognizers write whole milliseconds into columns "start" and "end" beside "text"; all
// other numbers are seconds.
TimeUnit find_unit(std::string_view table, char delimiter, const Columns& columns) {
  DelimitedReader reader(table, delimiter);
  Row row;
  if (!reader.next(row)) return TimeUnit::seconds;
  const auto is_named = [&](Meaning meaning, std::string_view name) {
    return lower(trim(field_of(row, columns.of(meaning)))) == name;
  };
  if (!is_named(Meaning::start, "start") || !is_named(Meaning::end, "end") ||
      !is_named(Meaning::text, "text")) {
    return TimeUnit::seconds;
  }
  std::size_t rows = 0;
  while (rows < kSampleRows && reader.next(row)) {
    if (row.blank()) continue;
    ++rows;
    if (!is_integer(field_of(row, columns.of(Meaning::start))) ||
        !is_integer(field_of(row, columns.of(Meaning::end)))) {
      return TimeUnit::seconds;
    }
  }
  return TimeUnit::milliseconds;
}

// True if one of the first rows holds speech in these columns.
bool hold_speech(std::string_view table, char delimiter,
                 const std::vector<SpeakerColumn>& columns) {
  DelimitedReader reader(table, delimiter);
  Row row;
  reader.next(row);
  for (std::size_t rows = 0; rows < kSampleRows && reader.next(row); ++rows) {
    const bool spoken = std::any_of(
        columns.begin(), columns.end(),
        [&](const SpeakerColumn& column) { return looks_spoken(field_of(row, column.index)); });
    if (spoken) return true;
  }
  return false;
}

class TableReader {
 public:
  explicit TableReader(const Source& source)
      : source_(source), shape_(find_table_shape(source.content, count_known_names)) {}

  std::vector<Session> run() {
    const std::string_view table = source_.content.substr(shape_.offset);
    DelimitedReader reader(table, shape_.delimiter, shape_.line);
    Row row;
    reader.next(row);
    width_ = row.fields.size();
    read_header(row.fields, table);
    unit_ = find_unit(table, shape_.delimiter, columns_);
    while (reader.next(row)) {
      if (!row.blank()) take(row);
    }
    std::vector<Session> sessions;
    sessions.reserve(sessions_.size());
    for (TableSession& open : sessions_) sessions.push_back(std::move(open).finish());
    return sessions;
  }

 private:
  void read_header(const std::vector<std::string_view>& header, std::string_view table) {
    const Location where{source_.file, shape_.line};
    if (!read_speaker_columns(header, table, where)) {
      columns_ = find_columns(header, source_.options.columns, where);
    }
    kept_ = find_kept(header, source_.options.keep, where);
    for (const std::size_t column : kept_) kept_names_.emplace_back(trim(header[column]));
  }

  // For a table in which each speaker has a column, and none holds the text; false for others.
  bool read_speaker_columns(const std::vector<std::string_view>& header, std::string_view table,
                            const Location& where) {
    columns_ = match_columns(header, source_.options.columns, where);
    if (columns_.of(Meaning::text) || source_.options.columns.contains("speaker")) return false;
    speakers_ = find_speaker_columns(header);
    if (!hold_speech(table, shape_.delimiter, speakers_)) speakers_.clear();
    return !speakers_.empty();
  }

  TableSession& session_of(const Row& row) {
    const std::string_view value = field_of(row, columns_.of(Meaning::session));
    if (last_ != nullptr && value == last_value_) return *last_;
    last_value_ = value;
    const auto [entry, is_new] = by_session_.emplace(last_value_, sessions_.size());
    if (is_new) {
      const std::string& id = last_value_.empty() ? source_.stem : last_value_;
      sessions_.emplace_back(SessionBuilder(id, source_.file, "csv"), columns_.numbered);
    }
    last_ = &sessions_[entry->second];
    return *last_;
  }

  // Fields beyond the header can only be commas in the text, if that stands last.
  std::string text_of(const Row& row) const {
    const std::size_t column = *columns_.of(Meaning::text);
    std::string text(field_of(row, column));
    if (column + 1 == width_) {
      for (std::size_t i = width_; i < row.fields.size(); ++i) {
        text += shape_.delimiter;
        text += row.fields[i];
      }
    }
    return text;
  }

  std::optional<double> time_of(const Row& row, Meaning meaning, Notes& notes) const {
    const std::string_view value = field_of(row, columns_.of(meaning));
    if (is_absent(value)) return std::nullopt;
    const auto time = parse_time(value, unit_);
    if (!time) notes.add(Note::time_invalid, row.line);
    return time;
  }

  std::vector<Field> kept_of(const Row& row) const {
    std::vector<Field> kept;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      const std::string_view value = trim(field_of(row, kept_[i]));
      if (!value.empty()) kept.push_back({kept_names_[i], std::string(value)});
    }
    return kept;
  }

  void take(const Row& row) {
    TableSession& session = session_of(row);
    Notes& notes = session.notes();
    if (row.unterminated_line > 0) notes.add(Note::quote_unterminated, row.unterminated_line);
    if (row.misplaced_quote) notes.add(Note::quote_misplaced, row.line);
    if (row.fields.size() != width_) notes.add(Note::ragged_row, row.line);
    if (speakers_.empty()) {
      take_utterance(row, session);
    } else {
      take_exchange(row, session);
    }
  }

  void take_utterance(const Row& row, TableSession& session) {
    Notes& notes = session.notes();
    Draft draft;
    draft.speaker = field_of(row, columns_.of(Meaning::speaker));
    draft.text = text_of(row);
    draft.line = row.line;
    draft.id = trim(field_of(row, columns_.of(Meaning::id)));
    std::vector<Field> kept = kept_of(row);
    if (session.fold(draft, kept)) return;
    draft.start = time_of(row, Meaning::start, notes);
    draft.end = time_of(row, Meaning::end, notes);
    session.add(std::move(draft), std::move(kept));
  }

  // What is said in a row, from left to right. The row's times are those of all of it; its id, if
  // it has one, is no single utterance's.
  void take_exchange(const Row& row, TableSession& session) {
    std::vector<Draft> said;
    for (const SpeakerColumn& column : speakers_) {
      const std::string_view text = trim(field_of(row, column.index));
      if (!text.empty()) said.push_back({column.label, std::string(text), {}, {}, row.line, {}});
    }
    Notes& notes = session.notes();
    if (said.empty()) return notes.add(Note::empty_utterance, row.line);
    said.front().start = time_of(row, Meaning::start, notes);
    said.back().end = time_of(row, Meaning::end, notes);
    for (Draft& draft : said) session.add(std::move(draft), kept_of(row));
  }

  const Source& source_;
  TableShape shape_;
  Columns columns_;
  std::vector<SpeakerColumn> speakers_;  // of a table without a column of text
  std::vector<std::size_t> kept_;
  std::vector<std::string> kept_names_;
  TimeUnit unit_ = TimeUnit::seconds;
  std::size_t width_ = 0;
  std::deque<TableSession> sessions_;
  std::unordered_map<std::string, std::size_t> by_session_;
  std::string last_value_;
  TableSession* last_ = nullptr;
};

}  // namespace

Match match_table(const Sample& sample) {
  const TableShape shape = find_table_shape(sample.text, count_known_names);
  if (shape.columns < 2 || shape.consistency < 0.5) return {};
  DelimitedReader reader(sample.text.substr(shape.offset), shape.delimiter);
  Row row;
  reader.next(row);
  const std::size_t known = count_known_names(row.fields);
  const std::string evidence = counted(shape.columns, "column", "columns") + ", " +
                               std::to_string(known) + " with a usual name";
  return {known >= 2 ? 0.95 : known == 1 ? 0.4 : 0.2, evidence};
}

std::vector<Session> read_table(const Source& source) { return TableReader(source).run(); }

}  // namespace oars::transcript
