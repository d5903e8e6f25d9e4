#include "layout.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

std::string printable(std::string_view text) {
  std::string result(text);
  std::replace_if(
      result.begin(), result.end(),
      [](char byte) { return (byte >= 0 && byte < ' ') || byte == '\x7F'; }, '?');
  return result;
}

std::string table(const std::vector<std::vector<std::string>>& rows,
                  const std::vector<Align>& aligns) {
  std::vector<std::size_t> widths(aligns.size(), 0);
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < widths.size(); ++column) {
      widths[column] = std::max(widths[column], character_count(row[column]));
    }
  }
  std::string result;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t column = 0; column < widths.size(); ++column) {
      const std::string space(widths[column] - character_count(row[column]), ' ');
      line +=
          aligns[column] == Align::left ? "  " + row[column] + space : "  " + space + row[column];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + '\n';
  }
  return result;
}

std::string wrapped(std::string_view text, std::string_view indent, std::size_t width) {
  std::istringstream words{std::string(text)};
  std::string result;
  std::string line;
  const auto end_line = [&] {
    if (!line.empty()) result += std::string(indent) + line + '\n';
    line.clear();
  };
  for (std::string word; words >> word;) {
    const std::size_t needed = indent.size() + character_count(line) + 1 + character_count(word);
    if (needed > width) end_line();
    line += (line.empty() ? "" : " ") + word;
  }
  end_line();
  return result;
}

std::string two_decimals(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f", value);
  return buffer;
}
