#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <oars/read.hpp>
#include <oars/session.hpp>

#include "transcript/json_outline.hpp"

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
  std::size_t spare = 0;  ///< Bytes behind the content that may be read, whatever they hold.
};

/// The beginning of an input, by which it is recognized.
struct Sample {
  std::string_view bytes;  ///< As in the file; of archives all of them.
  std::string_view text;   ///< The same, decoded, whole lines; empty if it is not text.
  JsonOutline json;        ///< Of text that begins as JSON does; else empty.
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
  bool gives_roles = false;  ///< The format holds the speakers' roles, which stay as they are.
};

// Labeled plain text.
Match match_text(const Sample& sample);
std::vector<Session> read_text(const Source& source);

// WebVTT captions.
Match match_vtt(const Sample& sample);
std::vector<Session> read_vtt(const Source& source);

// SubRip captions.
Match match_srt(const Sample& sample);
std::vector<Session> read_srt(const Source& source);

// Word documents.
Match match_docx(const Sample& sample);
std::vector<Session> read_docx(const Source& source);

// CHAT transcripts, as CLAN has them.
Match match_chat(const Sample& sample);
std::vector<Session> read_chat(const Source& source);

// ELAN annotation documents.
Match match_elan(const Sample& sample);
std::vector<Session> read_elan(const Source& source);

// JSON of Whisper and the programs built on it.
Match match_whisper(const Sample& sample);
std::vector<Session> read_whisper(const Source& source);

// Objects with speaker and text, as JSON or JSON Lines.
Match match_json(const Sample& sample);
std::vector<Session> read_json(const Source& source);

// The utterances of a ConvoKit corpus.
Match match_convokit(const Sample& sample);
std::vector<Session> read_convokit(const Source& source);

// Sessions as to_session_json() writes them.
Match match_session(const Sample& sample);
std::vector<Session> read_session(const Source& source);

// Results of hosted speech recognizers, as JSON.
Match match_assemblyai(const Sample& sample);
std::vector<Session> read_assemblyai(const Source& source);
Match match_deepgram(const Sample& sample);
std::vector<Session> read_deepgram(const Source& source);
Match match_aws(const Sample& sample);
std::vector<Session> read_aws(const Source& source);
Match match_revai(const Sample& sample);
std::vector<Session> read_revai(const Source& source);
Match match_azure(const Sample& sample);
std::vector<Session> read_azure(const Source& source);
Match match_google(const Sample& sample);
std::vector<Session> read_google(const Source& source);

// Tables: CSV, TSV and their kin.
Match match_table(const Sample& sample);
std::vector<Session> read_table(const Source& source);

}  // namespace oars::transcript
