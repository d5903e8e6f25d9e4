#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <oars/read.hpp>
#include <oars/session.hpp>

/// What a reader of one format is made of. The list of readers is in registry.cpp.
namespace oars::transcript {

/// A decoded input; the views must outlive the reading.
struct Source {
  std::string_view text;  ///< As decode() gives it; not only white space.
  std::string file;       ///< For messages; may be empty.
  std::string stem;       ///< The id of a session that has none of its own.
  const ReadOptions& options;
};

/// How well a text fits a format.
struct Match {
  double confidence = 0.0;  ///< 0 to 1; above 0.5 the format is taken whatever the file's name.
  std::string evidence;     ///< In words; never quotes the text.
};

/// One format: `match` looks at a beginning of the text, `read` gives all sessions without roles
/// or throws Error.
struct Reader {
  FormatInfo info;
  Match (*match)(std::string_view sample);
  std::vector<Session> (*read)(const Source& source);
};

// Labeled plain text.
Match match_text(std::string_view sample);
std::vector<Session> read_text(const Source& source);

// WebVTT captions.
Match match_vtt(std::string_view sample);
std::vector<Session> read_vtt(const Source& source);

// Tables: CSV, TSV and their kin.
Match match_table(std::string_view sample);
std::vector<Session> read_table(const Source& source);

}  // namespace oars::transcript
