#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oars::report {

/// Appends JSON to a string, compactly: the caller nests, the writer sets commas and escapes.
/// Malformed UTF-8 becomes U+FFFD, doubles are the shortest that read back the same, whatever the
/// locale; what JSON cannot hold (NaN, infinity) is null.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  void value(std::size_t number);
  void value(bool truth);
  void null();

  template <typename T>
  void value(const std::optional<T>& maybe) {
    maybe ? value(*maybe) : null();
  }

  void value(const std::vector<std::string>& texts);

  template <typename T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);
  void quote(std::string_view text);

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace oars::report
