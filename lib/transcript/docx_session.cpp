#include "transcript/docx_session.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <oars/error.hpp>

#include "transcript/builder.hpp"
#include "transcript/docx_blocks.hpp"
#include "transcript/scan.hpp"
#include "transcript/time.hpp"

namespace oars::transcript {
namespace {

using Lines = std::vector<std::string_view>;

// A row in which something is said.
struct Row {
  const Dialogue& how;
  const std::vector<DocxCell>& cells;
};

bool repeats_header(const Lines& lines, const Row& row) {
  if (row.how.names.empty()) return false;
  for (std::size_t i = 0; i < row.how.names.size(); ++i) {
    if (cell_text(lines, row.cells, i) != row.how.names[i]) return false;
  }
  return true;
}

bool is_speech(const Dialogue& how, std::size_t column) {
  if (how.speakers.empty()) return column == how.text;
  return std::any_of(how.speakers.begin(), how.speakers.end(),
                     [&](const SpeakerColumn& speaker) { return speaker.index == column; });
}

LineRange range_of(const std::vector<DocxCell>& cells) {
  return cells.empty() ? LineRange{} : LineRange{cells.front().lines.begin, cells.back().lines.end};
}

class DocxSession {
 public:
  DocxSession(const Source& source, const DocxText& document, const Lines& lines,
              const std::vector<std::optional<Dialogue>>& dialogues)
      : source_(source), document_(document), lines_(lines), covered_(lines.size()) {
    for (std::size_t i = 0; i < dialogues.size(); ++i) {
      if (dialogues[i]) take_table(document.tables[i], *dialogues[i]);
    }
  }

  Session read(Notes notes) {
    Session session = rows_.empty() ? read_running_text() : read_rows(notes);
    keep_rest(session, notes);
    std::vector<Diagnostic> diagnostics = notes.diagnostics();
    session.diagnostics.insert(session.diagnostics.begin(), diagnostics.begin(), diagnostics.end());
    session.format = "docx";
    return session;
  }

 private:
  // The header and what stands under it; titles above it are no part of the dialogue.
  void take_table(const DocxTable& table, const Dialogue& dialogue) {
    const std::size_t header = dialogue.first_row > 0 ? dialogue.first_row - 1 : 0;
    for (std::size_t r = header; r < table.rows.size(); ++r) {
      const Row row{dialogue, table.rows[r]};
      cover(range_of(row.cells));
      if (r >= dialogue.first_row && !repeats_header(lines_, row)) rows_.push_back(row);
    }
  }

  void cover(LineRange range) {
    for (std::size_t i = range.begin; i < std::min(range.end, covered_.size()); ++i) {
      covered_[i] = true;
    }
  }

  // The document's lines with all but those of `ranges` blank, so that lines keep their numbers.
  std::string only(const std::vector<LineRange>& ranges) const {
    std::string text;
    std::size_t at = 0;
    for (const LineRange& range : ranges) {
      for (; at < range.begin; ++at) text += '\n';
      for (; at < std::min(range.end, lines_.size()); ++at) text.append(lines_[at]).append("\n");
    }
    return text;
  }

  // A table of one column is layout; other tables than those of the dialogue are left out.
  Session read_running_text() {
    std::vector<LineRange> ranges;
    std::size_t from = 0;
    for (const DocxTable& table : document_.tables) {
      const bool layout = std::all_of(table.rows.begin(), table.rows.end(),
                                      [](const auto& row) { return row.size() < 2; });
      if (layout) continue;
      ranges.push_back({from, table.lines.begin});
      from = table.lines.end;
    }
    ranges.push_back({from, lines_.size()});
    for (const LineRange& range : ranges) cover(range);
    const std::string text = only(ranges);
    const Source source{text, source_.file, source_.stem, source_.options};
    if (has_timed_blocks(text)) return read_timed_blocks(source);
    const bool labeled = match_text({text, text, {}}).confidence > 0.0;
    if (!labeled && ranges.size() > 1) refuse_tables();
    return read_text(source).front();
  }

  [[noreturn]] void refuse_tables() const {
    throw Error(ErrorCode::missing_column, {source_.file, 0},
                "No table of the document has a column that is known to hold what was said",
                "head that column \"Dialogue\" or name it (--columns text=NAME)");
  }

  Session read_rows(Notes& notes) {
    const bool labeled = std::any_of(rows_.begin(), rows_.end(), [](const Row& row) {
      return !row.how.speaker && row.how.speakers.empty();
    });
    return labeled ? read_labeled_rows(notes) : read_speaker_rows(notes);
  }

  // Labels stand in the cells: they are read as running text, and what stands beside a cell is kept
  // with each of its utterances, or with the one that it goes on with.
  Session read_labeled_rows(Notes& notes) const {
    std::vector<LineRange> ranges;
    for (const Row& row : rows_) {
      if (row.how.text < row.cells.size()) ranges.push_back(row.cells[row.how.text].lines);
    }
    const std::string text = only(ranges);
    Session session = read_text({text, source_.file, source_.stem, source_.options}).front();
    auto next = session.utterances.begin();
    for (const Row& row : rows_) {
      auto from = next;
      const std::size_t end = range_of(row.cells).end;
      while (next != session.utterances.end() && next->line <= end) ++next;
      if (from == next && from != session.utterances.begin()) --from;
      if (from != next && !from->start) from->start = time_of(row, row.how.start, notes);
      for (; from != next; ++from) keep_columns(row, from->meta);
    }
    return session;
  }

  // Speakers stand in a column, or have one each.
  Session read_speaker_rows(Notes& notes) const {
    SessionBuilder builder(source_.stem, source_.file, "docx");
    std::string speaker;
    for (const Row& row : rows_) {
      if (!row.how.speakers.empty()) {
        take_exchange(row, builder, notes);
        continue;
      }
      const std::size_t column = *row.how.speaker;
      const bool continues = column < row.cells.size() && row.cells[column].continues;
      if (!continues) speaker = cell_text(lines_, row.cells, column);
      if (speaker.ends_with(':')) speaker.pop_back();
      Draft draft;
      draft.speaker = speaker;
      draft.text = cell_text(lines_, row.cells, row.how.text);
      draft.start = time_of(row, row.how.start, notes);
      draft.end = time_of(row, row.how.end, notes);
      draft.line = range_of(row.cells).begin + 1;
      const auto index = builder.add(std::move(draft));
      if (index) keep_columns(row, builder.meta_of(*index));
    }
    return std::move(builder).finish();
  }

  // What is said in a row, from left to right. The row's times are those of all of it.
  void take_exchange(const Row& row, SessionBuilder& builder, Notes& notes) const {
    std::vector<Draft> said;
    for (const SpeakerColumn& column : row.how.speakers) {
      std::string text = cell_text(lines_, row.cells, column.index);
      if (text.empty()) continue;
      const std::size_t line = row.cells[column.index].lines.begin + 1;
      said.push_back({column.label, std::move(text), {}, {}, line, {}});
    }
    if (said.empty()) return notes.add(Note::empty_utterance, range_of(row.cells).begin + 1);
    said.front().start = time_of(row, row.how.start, notes);
    said.back().end = time_of(row, row.how.end, notes);
    for (Draft& draft : said) {
      const auto index = builder.add(std::move(draft));
      if (index) keep_columns(row, builder.meta_of(*index));
    }
  }

  std::optional<double> time_of(const Row& row, std::optional<std::size_t> column,
                                Notes& notes) const {
    if (!column) return std::nullopt;
    const std::string value = cell_text(lines_, row.cells, *column);
    const auto time = parse_time(value);
    if (!time && !value.empty()) notes.add(Note::time_invalid, range_of(row.cells).begin + 1);
    return time;
  }

  void keep_columns(const Row& row, std::vector<Field>& meta) const {
    const Dialogue& how = row.how;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (is_speech(how, i) || i == how.speaker || i == how.start || i == how.end) continue;
      std::string value = cell_text(lines_, row.cells, i);
      if (value.empty()) continue;
      const bool named = i < how.names.size() && !how.names[i].empty();
      meta.push_back({named ? how.names[i] : "column " + std::to_string(i + 1), std::move(value)});
    }
  }

  // What is neither dialogue nor beside it in its rows.
  void keep_rest(Session& session, Notes& notes) const {
    const auto dialogue = std::find(covered_.begin(), covered_.end(), true) - covered_.begin();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = trim(lines_[i]);
      if (covered_[i] || line.empty()) continue;
      const bool front = i < static_cast<std::size_t>(dialogue);
      session.meta.push_back({front ? "front_matter" : "beside_dialogue", std::string(line)});
      notes.add(front ? Note::front_matter : Note::beside_dialogue, i + 1);
    }
    for (const std::string& box : document_.text_boxes) {
      session.meta.push_back({"text_box", box});
      notes.add(Note::beside_dialogue, 0);
    }
  }

  const Source& source_;
  const DocxText& document_;
  const Lines& lines_;
  std::vector<Row> rows_;
  std::vector<bool> covered_;  // Lines that are read or kept with what is read.
};

}  // namespace

Session make_docx_session(const Source& source, const DocxText& document, const Lines& lines,
                          const std::vector<std::optional<Dialogue>>& dialogues, Notes notes) {
  return DocxSession(source, document, lines, dialogues).read(std::move(notes));
}

}  // namespace oars::transcript
