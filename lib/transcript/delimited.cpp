#include "transcript/delimited.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "transcript/scan.hpp"

namespace oars::transcript {

bool DelimitedReader::at_field_end() const noexcept {
  return offset_ >= text_.size() || text_[offset_] == delimiter_ || text_[offset_] == '\n';
}

std::string_view DelimitedReader::read_plain() {
  const std::size_t begin = offset_;
  while (!at_field_end()) ++offset_;
  return text_.substr(begin, offset_ - begin);
}

// Reads from an opening quote; false, with nothing consumed, if it is never closed.
bool DelimitedReader::read_quoted(Row& row, std::string_view& value) {
  const std::size_t begin = offset_ + 1;
  std::size_t end = begin;
  bool escaped = false;
  while (true) {
    end = text_.find('"', end);
    if (end == std::string_view::npos) return false;
    if (end + 1 >= text_.size() || text_[end + 1] != '"') break;
    escaped = true;
    end += 2;
  }
  value = text_.substr(begin, end - begin);
  line_ += static_cast<std::size_t>(std::count(value.begin(), value.end(), '\n'));
  offset_ = end + 1;
  std::string_view rest = read_plain();
  const bool misplaced = !trim(rest).empty();
  if (!escaped && !misplaced) return true;

  std::string& own = unescaped_.emplace_back();
  own.reserve(value.size() + rest.size() + 1);
  for (std::size_t i = 0; i < value.size(); ++i) {
    own += value[i];
    if (value[i] == '"') ++i;
  }
  if (misplaced) {
    // The quote was one of the text's, and the one that closes stands at the end, if there is one.
    rest = trim(rest);
    if (rest.ends_with('"')) rest.remove_suffix(1);
    own += text_.substr(end, static_cast<std::size_t>(rest.data() - text_.data()) - end);
    own += rest;
    row.misplaced_quote = true;
  }
  value = own;
  return true;
}

std::string_view DelimitedReader::read_field(Row& row) {
  std::size_t first = offset_;
  while (first < text_.size() && text_[first] == ' ') ++first;
  if (first < text_.size() && text_[first] == '"') {
    const std::size_t begin = std::exchange(offset_, first);
    std::string_view value;
    if (read_quoted(row, value)) return value;
    row.unterminated_line = line_;
    offset_ = begin;
  }
  return read_plain();
}

bool DelimitedReader::next(Row& row) {
  if (offset_ >= text_.size()) return false;
  row.fields.clear();
  row.line = line_;
  row.unterminated_line = 0;
  row.misplaced_quote = false;
  unescaped_.clear();
  while (true) {
    row.fields.push_back(read_field(row));
    if (offset_ >= text_.size()) return true;
    const bool more = text_[offset_] == delimiter_;
    ++offset_;
    if (!more) break;
    if (offset_ >= text_.size()) {
      row.fields.emplace_back();  // the text ends behind a delimiter
      return true;
    }
  }
  ++line_;
  return true;
}

namespace {

constexpr std::size_t kSampleRows = 20;

// Behind blank lines; `shape` learns where that is.
void skip_blank_lines(std::string_view text, TableShape& shape) {
  while (shape.offset < text.size()) {
    const std::size_t end = std::min(text.find('\n', shape.offset), text.size());
    if (!trim(text.substr(shape.offset, end - shape.offset)).empty()) return;
    shape.offset = end + 1;
    ++shape.line;
  }
}

// "sep=;" as spreadsheets write it; '\0' if the line is something else.
char take_separator_line(std::string_view text, TableShape& shape) {
  const std::string_view rest = text.substr(std::min(shape.offset, text.size()));
  constexpr std::string_view kKey = "sep=";
  if (lower(rest.substr(0, kKey.size())) != kKey || rest.size() < kKey.size() + 1) return '\0';
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  if (!trim(rest.substr(kKey.size() + 1, end - std::min(end, kKey.size() + 1))).empty())
    return '\0';
  shape.offset += end + 1;
  ++shape.line;
  return rest[kKey.size()];
}

}  // namespace

TableShape find_table_shape(std::string_view text,
                            std::size_t (*known_names)(const std::vector<std::string_view>&)) {
  TableShape shape;
  skip_blank_lines(text, shape);
  const char given = take_separator_line(text, shape);
  skip_blank_lines(text, shape);
  shape.offset = std::min(shape.offset, text.size());
  const std::string_view table = text.substr(shape.offset);

  std::tuple<std::size_t, double, std::size_t> best{0, -1.0, 0};
  for (const char delimiter : {',', ';', '\t', '|'}) {
    if (given != '\0' && delimiter != given) continue;
    DelimitedReader reader(table, delimiter);
    Row row;
    std::size_t columns = 0;
    std::size_t known = 0;
    std::size_t rows = 0;
    std::size_t alike = 0;
    while (rows < kSampleRows && reader.next(row)) {
      if (row.blank()) continue;
      if (rows++ == 0) {
        columns = row.fields.size();
        known = known_names(row.fields);
      }
      alike += row.fields.size() == columns ? 1u : 0u;
    }
    const double consistency =
        rows == 0 || columns < 2 ? 0.0 : static_cast<double>(alike) / static_cast<double>(rows);
    const std::tuple<std::size_t, double, std::size_t> rank{known, consistency, columns};
    if (rank <= best) continue;
    best = rank;
    shape.delimiter = delimiter;
    shape.consistency = consistency;
    shape.columns = columns;
  }
  if (given != '\0') shape.delimiter = given;
  return shape;
}

}  // namespace oars::transcript
