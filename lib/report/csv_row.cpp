#include "report/csv_row.hpp"

#include <cmath>

#include "base/utf8.hpp"
#include "report/json.hpp"
#include "report/numbers.hpp"

namespace oars::report {

void CsvRow::text(std::string_view content) {
  if (!first_) out_.push_back(',');
  first_ = false;
  const std::string written = base::repair(content);
  if (written.find_first_of(",\"\r\n") == std::string::npos) {
    out_ += written;
    return;
  }
  out_.push_back('"');
  for (const char c : written) {
    if (c == '"') out_.push_back('"');
    out_.push_back(c);
  }
  out_.push_back('"');
}

void CsvRow::number(const std::optional<double>& number) {
  std::string digits;
  if (number && std::isfinite(*number)) JsonWriter(digits).value(*number);
  text(digits);
}

void CsvRow::seconds(const std::optional<double>& time) {
  text(time && std::isfinite(*time) ? decimal(*time) : "");
}

void CsvRow::list(const std::vector<std::string>& items) {
  std::string joined;
  for (const std::string& item : items) {
    if (!joined.empty()) joined.push_back('|');
    joined += item;
  }
  text(joined);
}

}  // namespace oars::report
