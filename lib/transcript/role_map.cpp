#include <array>
#include <map>
#include <utility>

#include <oars/folder.hpp>

#include "transcript/decode.hpp"
#include "transcript/delimited.hpp"
#include "transcript/input.hpp"
#include "transcript/scan.hpp"

namespace oars {
namespace {

using transcript::DelimitedReader;
using transcript::lower;
using transcript::trim;

constexpr std::array<std::string_view, 3> kColumns{"file", "label", "role"};
constexpr std::string_view kEveryFile = "*";

// Where each column stands, in the order of kColumns.
using Places = std::array<std::size_t, kColumns.size()>;

std::size_t count_columns(const std::vector<std::string_view>& header) {
  std::size_t count = 0;
  for (const std::string_view field : header) {
    const std::string name = lower(trim(field));
    for (const std::string_view column : kColumns) count += name == column ? 1u : 0u;
  }
  return count;
}

// The text with its comment lines empty, so that lines keep their numbers.
std::string without_comments(std::string_view text) {
  std::string out;
  transcript::LineReader lines(text);
  while (lines.next()) {
    if (!trim(lines.line()).starts_with('#')) out += lines.line();
    out += '\n';
  }
  return out;
}

Places find_places(const std::vector<std::string_view>& header, const Location& where) {
  Places places{};
  for (std::size_t column = 0; column < kColumns.size(); ++column) {
    std::size_t place = 0;
    while (place < header.size() && lower(trim(header[place])) != kColumns[column]) ++place;
    if (place == header.size()) {
      throw Error(ErrorCode::missing_column, where,
                  "The table of roles has no column \"" + std::string(kColumns[column]) + "\"",
                  "begin it with the line file,label,role");
    }
    places[column] = place;
  }
  return places;
}

[[noreturn]] void refuse_row(const Location& where, const std::string& fault,
                             const std::string& remedy) {
  throw Error(ErrorCode::malformed, where, fault, remedy);
}

RoleMap::Row read_row(const transcript::Row& row, const Places& places, const Location& where) {
  std::array<std::string, kColumns.size()> values;
  for (std::size_t column = 0; column < kColumns.size(); ++column) {
    if (places[column] < row.fields.size()) values[column] = trim(row.fields[places[column]]);
    if (values[column].empty()) {
      refuse_row(where, "The row has no " + std::string(kColumns[column]),
                 "write file,label,role in each row; the file may be * for all");
    }
  }
  const auto role = role_from_string(lower(values[2]));
  if (!role || *role == Role::unknown) {
    refuse_row(where, "\"" + values[2] + "\" is not a role", "use counselor, client or other");
  }
  return {std::move(values[0]), std::move(values[1]), *role, where.line};
}

// The rows behind the header, at which `reader` stands.
void read_rows(DelimitedReader& reader, const Places& places, RoleMap& map) {
  std::map<std::pair<std::string, std::string>, Role> seen;
  for (transcript::Row row; reader.next(row);) {
    if (row.blank()) continue;
    const Location where{map.source, row.line};
    if (row.unterminated_line != 0) {
      refuse_row(where, "A quote is never closed", "close it or take it out");
    }
    RoleMap::Row entry = read_row(row, places, where);
    const auto [earlier, added] = seen.emplace(std::pair(entry.file, entry.label), entry.role);
    if (!added && earlier->second != entry.role) {
      refuse_row(where, "The label has another role in a row above", "give it one role");
    }
    if (added) map.rows.push_back(std::move(entry));
  }
}

}  // namespace

RoleMap read_role_map(const std::filesystem::path& path) {
  RoleMap map;
  map.source = path.string();
  const std::string bytes = transcript::load(path);
  const std::string text = without_comments(transcript::decode(bytes, {}, map.source).text());
  const transcript::TableShape shape = transcript::find_table_shape(text, count_columns);
  DelimitedReader reader(std::string_view(text).substr(shape.offset), shape.delimiter, shape.line);
  transcript::Row header;
  reader.next(header);
  const Places places = find_places(header.fields, {map.source, shape.line});
  read_rows(reader, places, map);
  return map;
}

RoleOptions RoleMap::roles_for(std::string_view file, RoleOptions options) const {
  for (const Row& row : rows) {
    if (row.file == file) options.given.emplace(row.label, row.role);
    if (row.file == kEveryFile) options.usual.emplace(row.label, row.role);
  }
  return options;
}

}  // namespace oars
