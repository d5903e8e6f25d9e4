#include "transcript/refusals.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "transcript/scan.hpp"
#include "transcript/time.hpp"

namespace oars::transcript {
namespace {

constexpr const char* kSaveAsText = "save it as plain text (.txt) and give that file";
constexpr const char* kSaveAsTable = "save the sheet as CSV and give that file";
constexpr const char* kTranscribe = "transcribe the recording first and give the transcript";
constexpr const char* kTextGrid = "a Praat TextGrid";
constexpr const char* kSaveTiersAsTable =
    "in Praat extract the tiers of utterances, turn them into a table with Down to Table, save it "
    "as a tab-separated file (.tsv) and name its columns: text=text, speaker=tier, start=tmin, "
    "end=tmax";
constexpr const char* kExportCaptions = "export it as WebVTT, CSV or labeled plain text";

struct Signature {
  std::string_view bytes;
  std::size_t offset;
  ErrorCode code;
  const char* what;
  const char* remedy;
};

const std::vector<Signature>& signatures() {
  using namespace std::string_view_literals;
  static const std::vector<Signature> list{
      {"%PDF"sv, 0, ErrorCode::unsupported, "a PDF document",
       "save or copy its text to a plain text file, one turn a line, and give that file"},
      {"{\\rtf"sv, 0, ErrorCode::unsupported, "an RTF document", kSaveAsText},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, ErrorCode::unsupported,
       "an old Office document (.doc, .xls)",
       "save it as plain text (.txt), or a sheet as CSV, and give that file"},
      {"\xFF\xFE\0\0"sv, 0, ErrorCode::unsupported, "text in UTF-32", "save it as UTF-8"},
      {"ooBinaryFile"sv, 0, ErrorCode::unsupported, kTextGrid, kSaveTiersAsTable},
      {"ID3"sv, 0, ErrorCode::binary_input, "a recording (MP3)", kTranscribe},
      {"RIFF"sv, 0, ErrorCode::binary_input, "a recording (RIFF)", kTranscribe},
      {"OggS"sv, 0, ErrorCode::binary_input, "a recording (Ogg)", kTranscribe},
      {"fLaC"sv, 0, ErrorCode::binary_input, "a recording (FLAC)", kTranscribe},
      {"ftyp"sv, 4, ErrorCode::binary_input, "a recording (MP4)", kTranscribe},
      {"\x1A\x45\xDF\xA3"sv, 0, ErrorCode::binary_input, "a recording (Matroska)", kTranscribe},
      {"\x1F\x8B"sv, 0, ErrorCode::unsupported, "a gzip archive", "unpack it first"},
      {"7z\xBC\xAF"sv, 0, ErrorCode::unsupported, "a 7-Zip archive", "unpack it first"},
      {"\x89PNG"sv, 0, ErrorCode::binary_input, "a picture", "type or recognize its text first"},
      {"\xFF\xD8\xFF"sv, 0, ErrorCode::binary_input, "a picture",
       "type or recognize its text first"},
      {"SQLite format 3"sv, 0, ErrorCode::unsupported, "a database", "export the table as CSV"},
  };
  return list;
}

// Names of a zip archive's members stand uncompressed at its beginning and at its end. Word
// documents have a reader.
std::optional<Refusal> refuse_zip(std::string_view bytes) {
  constexpr std::size_t kWindow = std::size_t{64} * 1024;
  const std::string_view head = bytes.substr(0, kWindow);
  const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), kWindow));
  const auto holds = [&](std::string_view name) {
    return head.find(name) != std::string_view::npos || tail.find(name) != std::string_view::npos;
  };
  const auto refusal = [](const char* what, const char* remedy) {
    return Refusal{ErrorCode::unsupported, what, remedy};
  };
  if (holds("word/")) return std::nullopt;
  if (holds("xl/")) return refusal("a spreadsheet (.xlsx)", kSaveAsTable);
  if (holds("opendocument.spreadsheet")) return refusal("a spreadsheet (.ods)", kSaveAsTable);
  if (holds("opendocument")) return refusal("an OpenDocument file", kSaveAsText);
  return refusal("a zip archive", "unpack it first");
}

struct Opening {
  std::string_view text;
  const char* what;
  const char* remedy;
};

constexpr std::array<Opening, 5> kOpenings{{
    {"File type = \"ooTextFile", kTextGrid, kSaveTiersAsTable},
    {"\"Praat chronological TextGrid", kTextGrid, kSaveTiersAsTable},
    {"<?xml", "an XML document", kExportCaptions},
    {"<!DOCTYPE", "a web page", "copy the transcript's text to a plain text file"},
    {"<html", "a web page", "copy the transcript's text to a plain text file"},
}};

// "From Me to Everyone 10:57 AM", "From Omar to Me (Direct Message)".
bool names_receiver(std::string_view line) {
  return line.starts_with("From ") && (line.find(" to Everyone") != std::string_view::npos ||
                                       line.find("(Direct Message)") != std::string_view::npos);
}

// The same, or "00:58:04<TAB>Omar:<TAB>text", or both: "00:58:04 From Omar to Everyone:".
bool is_zoom_chat_line(std::string_view line) {
  const ClockPrefix clock = clock_prefix(line);
  const std::string_view rest = line.substr(clock.length);
  if (names_receiver(trim(rest))) return true;
  return clock.length > 0 && rest.starts_with('\t') && rest.find(":\t") != std::string_view::npos;
}

}  // namespace

std::optional<Refusal> refuse_bytes(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return refuse_zip(bytes);
  for (const Signature& signature : signatures()) {
    if (signature.offset > bytes.size()) continue;
    if (bytes.substr(signature.offset).starts_with(signature.bytes)) {
      return Refusal{signature.code, signature.what, signature.remedy};
    }
  }
  return std::nullopt;
}

std::optional<Refusal> refuse_text(std::string_view sample) {
  const std::string_view text = trim(sample);
  if (text.empty() || text.starts_with("WEBVTT")) return std::nullopt;
  for (const Opening& opening : kOpenings) {
    if (text.starts_with(opening.text)) {
      return Refusal{ErrorCode::unsupported, opening.what, opening.remedy};
    }
  }

  constexpr std::size_t kFirstLines = 10;
  LineReader lines(text);
  while (lines.next() && lines.number() <= kFirstLines) {
    if (is_zoom_chat_line(lines.line())) {
      return Refusal{
          ErrorCode::unsupported, "a chat log, not the transcript of a session",
          "give the transcript of what was said, such as the .vtt file of the meeting; if "
          "this is one, name the format text"};
    }
  }
  return std::nullopt;
}

}  // namespace oars::transcript
