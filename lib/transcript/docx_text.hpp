#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "transcript/notes.hpp"

namespace oars::transcript {

/// A range of lines of a document's text, counted from 0.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A cell of a table, and where in the text its lines are.
struct DocxCell {
  LineRange lines;
  bool continues = false;  ///< Merged with the cell above it.
};

struct DocxTable {
  std::vector<std::vector<DocxCell>> rows;
  LineRange lines;
};

/// The text of a Word document: a line a paragraph and a line a line break; what tables hold stands
/// in the text too, cell after cell.
struct DocxText {
  std::string text;
  std::vector<DocxTable> tables;        ///< In order; a table inside a table is text of its cell.
  std::vector<std::string> text_boxes;  ///< They stand beside the text and are no part of it.

  /// The lines of `text`. The views are into it.
  std::vector<std::string_view> lines() const;
};

/// Reads word/document.xml. What was deleted under revision, field codes and fallbacks for older
/// programs are left out; what was inserted is kept.
DocxText read_docx_text(const pugi::xml_document& document, Notes& notes);

}  // namespace oars::transcript
