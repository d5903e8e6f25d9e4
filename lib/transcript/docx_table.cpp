#include "transcript/docx_table.hpp"

#include <algorithm>

#include "transcript/labels.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

using Lines = std::vector<std::string_view>;
using Row = std::vector<DocxCell>;

std::vector<std::string> row_texts(const Lines& lines, const Row& row) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < row.size(); ++i) texts.push_back(cell_text(lines, row, i));
  return texts;
}

// "Student/Client Dialogue", "Verbatim transcript", but not "Comments on the dialogue".
bool is_dialogue_name(std::string_view header) {
  static const WordSet speech = word_set(
      "conversation dialog dialogue interview said transcript transcription utterance utterances "
      "verbatim");
  static const WordSet remarks = word_set(
      "about analysis comment comments feedback instructor notes of on remarks response supervisor "
      "to");
  const std::vector<std::string> words = header_words(header);
  const auto is_in = [](const WordSet& set) {
    return [&set](const std::string& word) { return set.contains(word); };
  };
  return std::any_of(words.begin(), words.end(), is_in(speech)) &&
         std::none_of(words.begin(), words.end(), is_in(remarks));
}

std::optional<std::size_t> find_given(const std::vector<std::string>& names,
                                      const std::map<std::string, std::string>& given,
                                      const char* meaning) {
  const auto wanted = given.find(meaning);
  if (wanted == given.end()) return std::nullopt;
  const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
    return lower(name) == lower(trim(wanted->second));
  });
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

// The column by its given or its usual name.
std::optional<std::size_t> find_column(const std::vector<std::string>& names,
                                       const std::map<std::string, std::string>& given,
                                       const char* meaning, std::optional<std::size_t> usual) {
  if (given.contains(meaning)) return find_given(names, given, meaning);
  return usual;
}

std::optional<std::size_t> find_dialogue_name(const std::vector<std::string>& names) {
  const auto found = std::find_if(names.begin(), names.end(), is_dialogue_name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

std::optional<Dialogue> read_header(std::vector<std::string> names,
                                    const std::map<std::string, std::string>& given) {
  const Columns usual = known_columns({names.begin(), names.end()});
  Dialogue dialogue;
  const bool open =
      !usual.of(Meaning::text) && !given.contains("text") && !given.contains("speaker");
  if (open) dialogue.speakers = find_speaker_columns({names.begin(), names.end()});
  if (dialogue.speakers.empty()) {
    auto usual_text = usual.of(Meaning::text);
    if (!usual_text) usual_text = find_dialogue_name(names);
    auto usual_speaker = usual.of(Meaning::speaker);
    // In verbatims it is the skill that has a type.
    if (usual_speaker && lower(names[*usual_speaker]) == "type") usual_speaker.reset();
    const auto text = find_column(names, given, "text", usual_text);
    if (!text) return std::nullopt;
    dialogue.text = *text;
    dialogue.speaker = find_column(names, given, "speaker", usual_speaker);
  }
  dialogue.start = find_column(names, given, "start", usual.of(Meaning::start));
  dialogue.end = find_column(names, given, "end", usual.of(Meaning::end));
  dialogue.names = std::move(names);
  return dialogue;
}

// False for a form that names the speakers, and says nothing that they say.
bool holds_speech(const Lines& lines, const DocxTable& table, const Dialogue& dialogue) {
  if (dialogue.speakers.empty()) return true;
  const auto from = table.rows.begin() + static_cast<std::ptrdiff_t>(dialogue.first_row);
  return std::any_of(from, table.rows.end(), [&](const Row& row) {
    return std::any_of(dialogue.speakers.begin(), dialogue.speakers.end(),
                       [&](const SpeakerColumn& column) {
                         return looks_spoken(cell_text(lines, row, column.index));
                       });
  });
}

// Calls `use(label, row)` for each line of a column that begins with a label.
template <typename Use>
void each_label(const Lines& lines, const DocxTable& table, std::size_t column, Use use) {
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (column >= table.rows[r].size()) continue;
    const LineRange range = table.rows[r][column].lines;
    for (std::size_t i = range.begin; i < std::min(range.end, lines.size()); ++i) {
      if (const auto label = parse_label(lines[i])) use(*label, r);
    }
  }
}

// True if half of the column's cells, and two of them, begin turns with labels.
bool is_labeled(const Lines& lines, const DocxTable& table, std::size_t column) {
  LabelCensus census;
  each_label(lines, table, column, [&](const LabelLine& label, std::size_t) {
    if (!label.label.empty()) census.see(label);
  });
  census.settle();
  std::vector<bool> labeled(table.rows.size());
  each_label(lines, table, column, [&](const LabelLine& label, std::size_t row) {
    const auto id = census.find(label);
    if (id && census.is_speaker(*id)) labeled[row] = true;
  });
  const auto count = static_cast<std::size_t>(std::count(labeled.begin(), labeled.end(), true));
  return count >= 2 && 2 * count >= table.rows.size();
}

// True if the cells of the column are the labels of speakers, each in a cell of its own.
bool holds_speakers(const Lines& lines, const DocxTable& table, std::size_t column) {
  std::vector<std::string> cells;
  for (const Row& row : table.rows) {
    std::string cell = cell_text(lines, row, column);
    if (cell.empty()) return false;
    if (!cell.ends_with(':')) cell += ':';
    cells.push_back(std::move(cell));
  }
  LabelCensus census;
  std::vector<LabelCensus::Id> ids;
  for (const std::string& cell : cells) {
    const auto label = parse_label(cell);
    if (!label || label->label.empty() || !label->text.empty()) return false;
    ids.push_back(census.see(*label));
  }
  census.settle();
  return ids.size() >= 2 && std::all_of(ids.begin(), ids.end(),
                                        [&](LabelCensus::Id id) { return census.is_speaker(id); });
}

std::optional<Dialogue> guess_without_header(const Lines& lines, const DocxTable& table) {
  std::size_t width = 0;
  for (const Row& row : table.rows) width = std::max(width, row.size());
  Dialogue dialogue;
  for (std::size_t column = 0; column < width; ++column) {
    if (!is_labeled(lines, table, column)) continue;
    dialogue.text = column;
    return dialogue;
  }
  for (std::size_t column = 0; column + 1 < width; ++column) {
    if (!holds_speakers(lines, table, column)) continue;
    dialogue.speaker = column;
    dialogue.text = column + 1;
    return dialogue;
  }
  return std::nullopt;
}

}  // namespace

std::string cell_text(const Lines& lines, const Row& row, std::size_t column) {
  std::string text;
  if (column >= row.size()) return text;
  for (std::size_t i = row[column].lines.begin; i < std::min(row[column].lines.end, lines.size());
       ++i) {
    const std::string_view line = trim(lines[i]);
    if (line.empty()) continue;
    if (!text.empty()) text += ' ';
    text += line;
  }
  return text;
}

std::optional<Dialogue> find_dialogue(const Lines& lines, const DocxTable& table,
                                      const std::map<std::string, std::string>& given) {
  constexpr std::size_t kMostTitleRows = 2;
  for (std::size_t r = 0; r < std::min(table.rows.size(), kMostTitleRows + 1); ++r) {
    std::vector<std::string> names = row_texts(lines, table.rows[r]);
    const auto filled = std::count_if(names.begin(), names.end(),
                                      [](const std::string& name) { return !name.empty(); });
    if (filled < 2) continue;  // a title over all columns
    auto dialogue = read_header(std::move(names), given);
    if (!dialogue) continue;
    dialogue->first_row = r + 1;
    if (holds_speech(lines, table, *dialogue)) return dialogue;
  }
  return guess_without_header(lines, table);
}

}  // namespace oars::transcript
