#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oars::report {

/// Appends one row of a table by RFC 4180. A field is written as it was read, also one that a
/// spreadsheet would take for a formula (a line that begins with "=", "+", "-" or "@"): the table
/// is data for programs, spans count bytes of its text, and transcripts often open a line with a
/// dash. To look at it in a spreadsheet, import the text column as text.
class CsvRow {
 public:
  explicit CsvRow(std::string& out) : out_(out) {}

  void text(std::string_view content);
  void label(const std::optional<std::string_view>& label) { text(label.value_or("")); }
  /// The shortest that reads back the same; empty if absent or not finite.
  void number(const std::optional<double>& number);
  /// The same with a point always, since tables of speech recognizers count whole numbers as
  /// milliseconds.
  void seconds(const std::optional<double>& time);
  /// Joined by '|'.
  void list(const std::vector<std::string>& items);
  void end() { out_.push_back('\n'); }

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace oars::report
