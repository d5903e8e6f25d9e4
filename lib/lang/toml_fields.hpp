#pragma once

#include <toml++/toml.h>
#include <initializer_list>
#include <oars/error.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace oars::lang {

/// Typed access to the fields of one TOML table; every complaint names the file and the line.
class Fields {
 public:
  /// Throws if the table has a field that is not in `known`: a typo must not pass for a default.
  Fields(const toml::table& table, std::string_view file,
         std::initializer_list<std::string_view> known);

  std::string text(std::string_view name) const;  ///< Throws if missing or empty.
  std::string text_or(std::string_view name, std::string_view otherwise) const;
  double proportion_or(std::string_view name, double otherwise) const;
  std::vector<std::string> list(std::string_view name) const;  ///< Empty if missing.
  std::size_t line() const;

  [[noreturn]] void fail(const std::string& fault, const std::string& remedy) const;

 private:
  const toml::table& table_;
  std::string file_;
};

/// Throws Error(pack_invalid) for the node's place.
[[noreturn]] void fail_at(const toml::node& node, std::string_view file, const std::string& fault,
                          const std::string& remedy);

}  // namespace oars::lang
