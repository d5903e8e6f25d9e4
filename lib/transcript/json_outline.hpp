#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What JSON text holds and where, without reading all of it.
namespace oars::transcript {

enum class JsonType { object, array, string, number, boolean, null };

/// The paths of the values in the beginning of a JSON text, and their types: "segments" is an
/// array, "segments[]" holds objects, "segments[].text" holds strings, "[]" is the element of an
/// array that is the whole text, "" the whole text. By this readers recognize their format. Of deep
/// nesting only the first levels are seen. Empty if the text does not begin as JSON does.
class JsonOutline {
 public:
  JsonOutline() = default;
  /// The text may be cut off anywhere.
  explicit JsonOutline(std::string_view text);

  bool empty() const noexcept { return types_.empty(); }
  /// True if there is a value at the path, be it null.
  bool met(std::string_view path) const { return types_.find(path) != types_.end(); }
  /// True if there is a value at the path, null not counted.
  bool has(std::string_view path) const;
  bool has(std::string_view path, JsonType type) const;

 private:
  std::map<std::string, unsigned, std::less<>> types_;  // a bit a type
};

/// Lines on which the elements of arrays begin, from 1. `path` is that of the elements, such as
/// "segments[]". Of a text in one line, where lines say nothing, the number of the element.
class ElementLines {
 public:
  ElementLines(std::string_view text, std::string_view path);

  /// `index` counts from 0 over all arrays with that path.
  std::size_t line(std::size_t index) const;

 private:
  std::vector<std::size_t> lines_;
};

}  // namespace oars::transcript
