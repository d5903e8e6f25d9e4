#include <algorithm>
#include <string>
#include <utility>

#include <oars/error.hpp>

#include "transcript/decode.hpp"
#include "transcript/docx_session.hpp"
#include "transcript/docx_table.hpp"
#include "transcript/input.hpp"
#include "transcript/reader.hpp"
#include "transcript/scan.hpp"
#include "transcript/xml.hpp"
#include "transcript/zip.hpp"

namespace oars::transcript {
namespace {

DocxText load_text(const Source& source, Notes& notes) {
  const std::string part = unpack(source.content, "word/document.xml", source.file);
  std::string converted;
  const std::string_view xml = transcode(part, {}, source.file, converted, notes);
  return read_docx_text(parse_xml(xml, source.file), notes);
}

bool is_blank(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end) {
  return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(std::min(end, lines.size())),
                     [](std::string_view line) { return trim(line).empty(); });
}

std::size_t width_of(const DocxTable& table) {
  std::size_t width = 0;
  for (const auto& row : table.rows) width = std::max(width, row.size());
  return width;
}

// What is said in each table. A table of as many columns right behind another one goes on with it:
// that is how a table is split over pages.
std::vector<std::optional<Dialogue>> find_dialogues(const std::vector<std::string_view>& lines,
                                                    const DocxText& document,
                                                    const ReadOptions& options) {
  std::vector<std::optional<Dialogue>> found;
  for (const DocxTable& table : document.tables) {
    auto dialogue = find_dialogue(lines, table, options.columns);
    if (!found.empty() && found.back() && (!dialogue || dialogue->names.empty())) {
      const DocxTable& before = document.tables[found.size() - 1];
      const bool goes_on = width_of(table) == width_of(before) &&
                           is_blank(lines, before.lines.end, table.lines.begin);
      if (goes_on) {
        dialogue = found.back();
        dialogue->first_row = 0;
      }
    }
    found.push_back(std::move(dialogue));
  }
  return found;
}

void check_columns(const std::vector<std::optional<Dialogue>>& dialogues, const Source& source) {
  const bool named =
      std::any_of(dialogues.begin(), dialogues.end(),
                  [](const std::optional<Dialogue>& one) { return one && !one->names.empty(); });
  if (named || source.options.columns.empty()) return;
  throw Error(ErrorCode::missing_column, {source.file, 0},
              "No table of the document has the columns that were named",
              "name them as they stand in the table's first row");
}

}  // namespace

Match match_docx(const Sample& sample) {
  // What other archives there are has been refused before.
  if (!is_archive(sample.bytes)) return {};
  return {1.0, "an archive with the folder word/"};
}

std::vector<Session> read_docx(const Source& source) {
  Notes notes;
  const DocxText document = load_text(source, notes);
  if (trim(document.text).empty()) {
    throw Error(ErrorCode::empty_input, {source.file, 0}, "The document holds no text",
                "check that its text is not in pictures, and save it again");
  }
  const std::vector<std::string_view> lines = document.lines();
  const auto dialogues = find_dialogues(lines, document, source.options);
  check_columns(dialogues, source);
  std::vector<Session> sessions;
  sessions.push_back(make_docx_session(source, document, lines, dialogues, notes));
  return sessions;
}

}  // namespace oars::transcript
