#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "transcript/json.hpp"

namespace oars::transcript {

/// The list of a JSON file that is one list or an object with lists. It is gone through in pieces,
/// an element each, so that its values are never in memory together; whatever else the file holds
/// is parsed and let go, so that a fault is found wherever it is.
class JsonList {
 public:
  /// Decodes; throws Error as decode() does.
  explicit JsonList(const Source& source);
  JsonList(const JsonList&) = delete;
  JsonList& operator=(const JsonList&) = delete;

  /// What is told of the list.
  struct Visitor {
    /// The list begins. It is told again when a better one is met or when the text had to be
    /// mended: what came before it then no longer counts.
    std::function<void()> begin;
    /// An element, which lives as long as the call. Its line is that on which it begins; of a text
    /// in one line, where lines say nothing, the number of the element.
    std::function<void(JsonValue value, std::size_t line)> element;
  };

  /// Visits the list that is the whole file, or that under the first of the keys that has one; of a
  /// key that stands twice the first one counts. False if there is none. Mends the text once.
  /// Throws Error(malformed) with the line of the first fault, as JsonDocument does.
  bool each(const std::vector<std::string_view>& keys, const Visitor& visitor);

  /// What was repaired up to now.
  const Notes& notes() const noexcept { return notes_; }

 private:
  Notes notes_;
  std::string owned_;      // the text, if it is not that of the source
  std::string_view text_;  // with room behind it that simdjson may read
  std::string file_;
};

}  // namespace oars::transcript
