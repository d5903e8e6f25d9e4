#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "transcript/json_lines.hpp"

namespace oars::transcript {

/// The keys under which programs list utterances, or conversations that list them.
inline constexpr std::array<std::string_view, 7> kListKeys{
    "utterances", "segments", "dialog", "dialogue", "conversations", "turns", "messages"};

/// What stands where an utterance is expected.
struct JsonEntry {
  JsonValue value;      ///< Any value, often an object.
  std::string session;  ///< The id of the conversation around it; empty: the file.
  std::size_t line = 0;
  bool listed = false;  ///< False: it is a whole value of the file, and no list of anything.
};

/// The keys of an object in its order; empty for other values.
std::vector<std::string_view> json_keys(JsonValue value);

/// True if a key stands twice in an object, of which the first one counts.
bool repeats_key(JsonValue value);

/// Utterances wherever a file of JSON or JSON Lines has them: in a list at the top, in the lists
/// under the usual keys, at any depth, or one a line.
class JsonEntries {
 public:
  /// Throws Error as JsonDocument and JsonLines do.
  explicit JsonEntries(const Source& source);

  /// Calls `visit` for each in order until it returns false; the value lives as long as the call.
  /// Throws Error as JsonLines::each does.
  void each(Notes& notes, const std::function<bool(const JsonEntry&)>& visit);

  /// About how many there are, if that can be told at once; else 0.
  std::size_t expected() const { return document_ ? 0 : lines_.expected(); }

 private:
  void each_in_lines(Notes& notes, const std::function<bool(const JsonEntry&)>& visit);
  void each_in_document(Notes& notes, const std::function<bool(const JsonEntry&)>& visit);

  std::string stem_;
  JsonLines lines_;
  std::optional<JsonDocument> document_;               // where the file is no JSON Lines
  std::map<std::string, ElementLines> element_lines_;  // by path
};

}  // namespace oars::transcript
