#include <oars/write.hpp>

#include "report/json.hpp"

namespace oars {

std::string to_json(const std::vector<CodeInfo>& codebook) {
  std::string out;
  report::JsonWriter json(out);
  json.begin_array();
  for (const CodeInfo& code : codebook) {
    json.begin_object();
    json.field("id", code.id);
    json.field("title", code.title);
    json.field("definition", code.definition);
    json.field("examples", code.examples);
    json.end_object();
  }
  json.end_array();
  out.push_back('\n');
  return out;
}

}  // namespace oars
