#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <oars/read.hpp>
#include <oars/session.hpp>

/// What a reader of one format is made of. The list of readers is in registry.cpp.
namespace oars::transcript {

/// What a reader takes.
enum class Takes {
  text,   ///< Decoded text, as decode() gives it.
  bytes,  ///< The file as it is: the reader decodes what it needs.
};

/// An input; the views must outlive the reading.
struct Source {
  std::string_view content;  ///< What the reader takes; not only white space.
  std::string file;          ///< For messages; may be empty.
  std::string stem;          ///< The id of a session that has none of its own.
  const ReadOptions& options;
};

/// The beginning of an input, by which it is recognized.
struct Sample {
  std::string_view bytes;  ///< As in the file; of archives all of them.
  std::string_view text;   ///< The same, decoded, whole lines; empty if it is not text.
};

/// How well a text fits a format.
struct Match {
  double confidence = 0.0;  ///< 0 to 1; above 0.5 the format is taken whatever the file's name.
  std::string evidence;     ///< In words; never quotes the text.
};

/// One format: `match` looks at the beginning of the input, `read` gives all sessions without roles
/// or throws Error.
struct Reader {
  FormatInfo info;
  Match (*match)(const Sample& sample);
  std::vector<Session> (*read)(const Source& source);
  Takes takes = Takes::text;
};

// Labeled plain text.
Match match_text(const Sample& sample);
std::vector<Session> read_text(const Source& source);

// WebVTT captions.
Match match_vtt(const Sample& sample);
std::vector<Session> read_vtt(const Source& source);

// Tables: CSV, TSV and their kin.
Match match_table(const Sample& sample);
std::vector<Session> read_table(const Source& source);

}  // namespace oars::transcript
