#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace oars::transcript {

/// A row of a table. The views are valid until the next row is read.
struct Row {
  std::vector<std::string_view> fields;
  std::size_t line = 0;               ///< Where it begins.
  std::size_t unterminated_line = 0;  ///< Where a quote opens that is never closed; 0: none.
  bool misplaced_quote = false;       ///< There is text behind a closing quote.

  bool blank() const noexcept { return fields.size() == 1 && fields.front().empty(); }
};

/// Reads RFC 4180 with any delimiter, leniently: a quote inside an unquoted field is a character,
/// as is one that is never closed, and text behind a closing quote belongs to the field. Linear.
class DelimitedReader {
 public:
  /// Lines of `text` end in '\n'; the first one has the number `line`.
  DelimitedReader(std::string_view text, char delimiter, std::size_t line = 1) noexcept
      : text_(text), delimiter_(delimiter), line_(line) {}

  /// Reads the next row, blank ones included; false at the end.
  bool next(Row& row);

 private:
  std::string_view read_field(Row& row);
  bool read_quoted(Row& row, std::string_view& value);
  std::string_view read_plain();
  bool at_field_end() const noexcept;

  std::string_view text_;
  char delimiter_;
  std::size_t offset_ = 0;
  std::size_t line_;
  std::deque<std::string> unescaped_;  // what the current row's views need beyond the text
};

/// Where a table's first row is and how its fields are divided.
struct TableShape {
  std::size_t offset = 0;  ///< Of the header row.
  std::size_t line = 1;    ///< Of the header row.
  char delimiter = ',';
  double consistency = 0.0;  ///< Share of the first rows that have the header's number of fields.
  std::size_t columns = 0;
};

/// Finds a table's shape from its beginning: leading blank lines and a "sep=;" line are skipped; of
/// comma, semicolon, tab and bar the one that divides most of the known names out of the header,
/// then the most consistent one, is taken. `known_names(fields)` counts known names.
TableShape find_table_shape(std::string_view text,
                            std::size_t (*known_names)(const std::vector<std::string_view>&));

}  // namespace oars::transcript
