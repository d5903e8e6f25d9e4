#pragma once

#include <simdjson.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "transcript/json_outline.hpp"
#include "transcript/notes.hpp"
#include "transcript/reader.hpp"
#include "transcript/time.hpp"

/// JSON for readers that take bytes. What a function returns is a view of the document, which must
/// outlive it. Of a key that stands twice in an object the first one counts.
namespace oars::transcript {

using JsonValue = simdjson::dom::element;
using JsonArray = simdjson::dom::array;
using JsonObject = simdjson::dom::object;

/// A parsed file.
class JsonDocument {
 public:
  /// Decodes, parses and, where that fails, mends the text once and parses again. Throws Error as
  /// decode() does, and malformed with the line of the first fault.
  explicit JsonDocument(const Source& source);
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;

  JsonValue root() const { return document_.root(); }

  /// What was repaired. A reader hands it on to its first session.
  const Notes& notes() const noexcept { return notes_; }

  /// The lines of the elements at a path such as "segments[]".
  ElementLines lines(std::string_view path) const { return {text_, path}; }

 private:
  simdjson::dom::document document_;
  std::string owned_;      // the text, if it is not that of the source
  std::string_view text_;  // before it was mended: its lines are those of the file
  Notes notes_;
};

/// Throws Error(malformed) for a text that cannot be parsed; it begins on the line `line`.
[[noreturn]] void refuse_json(std::string_view text, const std::string& file, std::size_t line = 1);

// The value of a key, or nullopt if the key is empty, `value` is no object, the key is absent or
// its value of another type.
std::optional<JsonValue> json_member(JsonValue value, std::string_view key);
std::optional<JsonObject> json_object(JsonValue value, std::string_view key);
std::optional<JsonArray> json_array(JsonValue value, std::string_view key);
std::optional<std::string_view> json_string(JsonValue value, std::string_view key);
std::optional<double> json_number(JsonValue value, std::string_view key);
std::optional<bool> json_bool(JsonValue value, std::string_view key);

// The same for a value by itself.
std::optional<JsonObject> as_object(JsonValue value);
std::optional<JsonArray> as_array(JsonValue value);
std::optional<std::string_view> as_string(JsonValue value);
std::optional<double> as_number(JsonValue value);

/// A string, number or boolean as text, for labels and ids: 0 is "0". Empty for null and all else.
std::string json_text(JsonValue value);
std::string json_text(JsonValue value, std::string_view key);

/// A time from a number or a string; see parse_time(). Notes a time that cannot be read; nullopt if
/// there is none.
std::optional<double> json_time(JsonValue value, TimeUnit unit, Notes& notes, std::size_t line);
std::optional<double> json_time(JsonValue value, std::string_view key, TimeUnit unit, Notes& notes,
                                std::size_t line);

/// The string under a key of an utterance's object, empty if it is null or absent; nullopt if the
/// value is no such object.
std::optional<std::string_view> json_said(JsonValue entry, std::string_view key);
/// The same for what the object has under the key.
std::optional<std::string_view> json_said(std::optional<JsonValue> member);

/// What was said, cleaned as plain text is, without white space at its ends.
std::string json_speech(std::string_view text, Notes& notes, std::size_t line);

}  // namespace oars::transcript
