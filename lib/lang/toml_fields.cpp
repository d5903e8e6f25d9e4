#include "lang/toml_fields.hpp"

#include <algorithm>

namespace oars::lang {

void fail_at(const toml::node& node, std::string_view file, const std::string& fault,
             const std::string& remedy) {
  throw Error(ErrorCode::pack_invalid, {std::string(file), node.source().begin.line}, fault,
              remedy);
}

Fields::Fields(const toml::table& table, std::string_view file,
               std::initializer_list<std::string_view> known)
    : table_(table), file_(file) {
  for (const auto& [key, value] : table) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    std::string names;
    for (const auto name : known) names.append(names.empty() ? "" : ", ").append(name);
    fail_at(value, file_, "unknown field \"" + std::string(key.str()) + '"',
            "use one of: " + names);
  }
}

std::size_t Fields::line() const { return table_.source().begin.line; }

void Fields::fail(const std::string& fault, const std::string& remedy) const {
  fail_at(table_, file_, fault, remedy);
}

std::string Fields::text(std::string_view name) const {
  auto value = text_or(name, "");
  if (value.empty()) fail("\"" + std::string(name) + "\" is missing", "add it, in quotes");
  return value;
}

std::string Fields::text_or(std::string_view name, std::string_view otherwise) const {
  const toml::node* node = table_.get(name);
  if (!node) return std::string(otherwise);
  if (!node->is_string()) {
    fail_at(*node, file_, "\"" + std::string(name) + "\" is not text", "put it in quotes");
  }
  return node->as_string()->get();
}

double Fields::proportion_or(std::string_view name, double otherwise) const {
  const toml::node* node = table_.get(name);
  if (!node) return otherwise;
  const auto value = node->value<double>();
  if (!value || *value < 0 || *value > 1) {
    fail_at(*node, file_, "\"" + std::string(name) + "\" is not a number from 0 to 1",
            "write e.g. 0.7");
  }
  return *value;
}

std::vector<std::string> Fields::list(std::string_view name) const {
  const toml::node* node = table_.get(name);
  std::vector<std::string> texts;
  if (!node) return texts;
  const toml::array* array = node->as_array();
  if (!array) {
    fail_at(*node, file_, "\"" + std::string(name) + "\" is not a list",
            "write [\"...\", \"...\"]");
  }
  for (const toml::node& element : *array) {
    if (!element.is_string()) fail_at(element, file_, "not text", "put it in quotes");
    texts.push_back(element.as_string()->get());
  }
  return texts;
}

}  // namespace oars::lang
