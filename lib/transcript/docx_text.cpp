#include "transcript/docx_text.hpp"

#include <algorithm>

#include "transcript/scan.hpp"
#include "transcript/xml.hpp"

namespace oars::transcript {
namespace {

// Elements whose content is no text of the document: properties, revisions taken back, codes of
// fields, copies for older programs, readings above characters.
bool is_skipped(std::string_view name) {
  static const WordSet names = word_set(
      "mc:Fallback w:del w:delText w:instrText w:moveFrom w:pPr w:rPr w:rt w:sdtPr w:sectPr "
      "w:tblGrid w:tblPr w:tcPr w:trPr");
  return names.contains(name);
}

// The depth of the XML is limited, so that recursion is.
class Walker {
 public:
  explicit Walker(DocxText& out) : out_(out) {}

  void walk(const pugi::xml_node& parent) {
    for (const pugi::xml_node node : parent.children()) visit(node);
  }

 private:
  void visit(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    if (is_skipped(name)) return;
    if (name == "w:t") {
      put(node.text().get());
    } else if (name == "w:tab") {
      out_.text += '\t';
    } else if (name == "w:noBreakHyphen") {
      out_.text += '-';
    } else if (name == "w:br" || name == "w:cr") {
      end_line();
    } else if (name == "w:txbxContent") {
      visit_text_box(node);
    } else if (name == "w:tbl") {
      visit_table(node);
    } else if (name == "w:tr" && nesting_ == 1) {
      out_.tables.back().rows.emplace_back();
      walk(node);
    } else if (name == "w:tc" && nesting_ == 1 && !out_.tables.back().rows.empty()) {
      visit_cell(node);
    } else {
      walk(node);
      if (name == "w:p") end_line();
    }
  }

  // In XML a line end inside of text is no more than white space.
  void put(std::string_view text) {
    const std::size_t begin = out_.text.size();
    out_.text += text;
    std::replace_if(out_.text.begin() + static_cast<std::ptrdiff_t>(begin), out_.text.end(),
                    is_space, ' ');
  }

  void end_line() {
    out_.text += '\n';
    ++line_;
  }

  void visit_table(const pugi::xml_node& node) {
    if (nesting_ == 0) out_.tables.push_back({{}, {line_, line_}});
    ++nesting_;
    walk(node);
    --nesting_;
    if (nesting_ == 0) out_.tables.back().lines.end = line_;
  }

  void visit_cell(const pugi::xml_node& node) {
    const pugi::xml_node properties = node.child("w:tcPr");
    const pugi::xml_node merged = properties.child("w:vMerge");
    DocxCell cell;
    cell.lines.begin = line_;
    cell.continues = merged && std::string_view(merged.attribute("w:val").value()) != "restart";
    walk(node);
    cell.lines.end = line_;
    auto& row = out_.tables.back().rows.back();
    row.push_back(cell);
    constexpr unsigned kMostColumns = 64;
    const unsigned span = properties.child("w:gridSpan").attribute("w:val").as_uint(1);
    for (unsigned i = 1; i < std::min(span, kMostColumns); ++i) {
      row.push_back({{line_, line_}, false});
    }
  }

  void visit_text_box(const pugi::xml_node& node) {
    DocxText box;
    Walker(box).walk(node);
    if (!trim(box.text).empty()) out_.text_boxes.emplace_back(trim(box.text));
  }

  DocxText& out_;
  std::size_t line_ = 0;
  std::size_t nesting_ = 0;  // of tables
};

}  // namespace

std::vector<std::string_view> DocxText::lines() const {
  std::vector<std::string_view> list;
  LineReader reader(text);
  while (reader.next()) list.push_back(reader.line());
  return list;
}

DocxText read_docx_text(const pugi::xml_document& document, Notes& notes) {
  DocxText out;
  Walker(out).walk(document);
  out.text = clean_value(out.text, notes, 1);
  for (std::string& box : out.text_boxes) box = clean_value(box, notes, 1);
  return out;
}

}  // namespace oars::transcript
