#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcript/columns.hpp"
#include "transcript/docx_text.hpp"

namespace oars::transcript {

/// What is said in a table, and in which of its columns.
struct Dialogue {
  std::vector<std::string> names;       ///< Of the columns; empty if the table has no header.
  std::size_t first_row = 0;            ///< Behind the header.
  std::size_t text = 0;                 ///< The column of what was said.
  std::optional<std::size_t> speaker;   ///< If there is none, labels stand in the text.
  std::vector<SpeakerColumn> speakers;  ///< Each with what is said; then `text` has no meaning.
  std::optional<std::size_t> start;
  std::optional<std::size_t> end;
};

/// What stands in a cell, on one line; empty if the row is too short.
std::string cell_text(const std::vector<std::string_view>& lines, const std::vector<DocxCell>& row,
                      std::size_t column);

/// The dialogue of a table with a header row, by `given` (meaning -> header), by the names that
/// tables usually have and by those of verbatims, "Student/Client Dialogue", or with a column for
/// each speaker. Without a header, by labels in a column or a column of labels. nullopt for tables
/// of other things.
std::optional<Dialogue> find_dialogue(const std::vector<std::string_view>& lines,
                                      const DocxTable& table,
                                      const std::map<std::string, std::string>& given);

}  // namespace oars::transcript
