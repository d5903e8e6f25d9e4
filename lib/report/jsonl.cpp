#include <oars/write.hpp>

#include "report/record.hpp"

namespace oars {

std::string to_jsonl(const Analysis& analysis, const WriteOptions& options) {
  std::string out;
  for (std::size_t i = 0; i < analysis.coded.size(); ++i) {
    report::JsonWriter json(out);
    report::write_record(json, analysis, i, options);
    out.push_back('\n');
  }
  return out;
}

}  // namespace oars
