#pragma once

#include <string>
#include <vector>

#include <oars/analyzer.hpp>

/// From an analysis to text. Every function returns UTF-8 (malformed bytes become U+FFFD) and is
/// thread-safe. The JSON follows schemas/*.schema.json.
namespace oars {

struct WriteOptions {
  bool text = true;    ///< False: what was said is left out; findings keep their offsets.
  bool color = false;  ///< ANSI colors, for to_text alone.
  int width = 100;     ///< Columns, for to_text alone; at least 40.
};

/// One JSON object for the session, pretty for no one, ending with a newline.
OARS_API std::string to_json(const Analysis& analysis, const WriteOptions& options = {});

/// One JSON object an utterance and line: the record of ARCHITECTURE.md.
OARS_API std::string to_jsonl(const Analysis& analysis, const WriteOptions& options = {});

/// The header line of to_csv's table.
OARS_API std::string csv_header(const WriteOptions& options = {});

/// One row an utterance, the record's columns; lists are joined by '|', findings and probability
/// are JSON. RFC 4180, lines end in "\n".
OARS_API std::string to_csv(const Analysis& analysis, const WriteOptions& options = {});

/// A codebook as a JSON array of objects with id, title, definition and examples; ends with a
/// newline.
OARS_API std::string to_json(const std::vector<CodeInfo>& codebook);

/// For a person at a terminal: the scorecard, then the coded lines with the evidence marked.
OARS_API std::string to_text(const Analysis& analysis, const WriteOptions& options = {});

}  // namespace oars
