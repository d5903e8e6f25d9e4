#include <oars/read.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "transcript/columns.hpp"
#include "transcript/decode.hpp"
#include "transcript/reader.hpp"
#include "transcript/refusals.hpp"
#include "transcript/registry.hpp"
#include "transcript/scan.hpp"

namespace oars {
namespace {

using transcript::Choice;
using transcript::Reader;

constexpr std::size_t kLargestFile = std::size_t{256} * 1024 * 1024;

[[noreturn]] void refuse_size(const std::string& file) {
  throw Error(ErrorCode::file_too_large, {file, 0}, "The file is larger than 256 MiB",
              "split it by sessions");
}

[[noreturn]] void refuse(const transcript::Refusal& refusal, const std::string& file) {
  throw Error(refusal.code, {file, 0}, "This is " + refusal.what + ", which cannot be read",
              refusal.remedy);
}

std::string format_names() {
  std::string names;
  for (const Reader& reader : transcript::readers()) {
    if (!names.empty()) names += ", ";
    names += reader.info.name;
  }
  return names;
}

std::string stem_of(std::string_view name) {
  const std::string stem = std::filesystem::path(name).stem().string();
  return stem.empty() ? "session" : stem;
}

// The reader that the options name or the content asks for. Headers that the caller names make a
// table of what would otherwise be text.
const Reader& pick_reader(std::string_view text, const std::string& file,
                          const ReadOptions& options, const Choice& choice) {
  if (!options.format.empty()) return *transcript::find_reader(options.format);
  const Reader* text_reader = transcript::find_reader("text");
  const bool open = choice.reader == nullptr || choice.reader == text_reader;
  if (open && !options.columns.empty()) return *transcript::find_reader("csv");
  if (const auto refusal = transcript::refuse_text(transcript::sample_of(text))) {
    refuse(*refusal, file);
  }
  return choice.reader == nullptr ? *text_reader : *choice.reader;
}

// Notes about the file as a whole stand with its first session, before the session's own.
void add_file_diagnostics(Session& first, const transcript::Notes& notes, const Choice& choice,
                          const Reader& reader, const ReadOptions& options) {
  std::vector<Diagnostic> diagnostics = notes.diagnostics();
  const bool conflict =
      options.format.empty() && choice.by_extension != nullptr && choice.by_extension != &reader;
  if (conflict) {
    diagnostics.push_back({"extension_conflict", 0,
                           "The file's name says " + choice.by_extension->info.name +
                               ", its content is " + reader.info.name +
                               " and was read as such. Rename the file, or name the format."});
  }
  first.diagnostics.insert(first.diagnostics.begin(), diagnostics.begin(), diagnostics.end());
}

std::string load(const std::filesystem::path& path) {
  const std::string file = path.string();
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    throw Error(ErrorCode::file_not_found, {file, 0}, "There is no such file", "check the path");
  }
  if (std::filesystem::is_directory(status)) {
    throw Error(ErrorCode::file_not_found, {file, 0}, "This is a folder, not a file",
                "name the files in it");
  }
  constexpr std::size_t kChunk = std::size_t{1} << 20;
  std::string bytes;
  if (std::filesystem::is_regular_file(status)) {
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && size > kLargestFile) refuse_size(file);
    if (!error) bytes.reserve(static_cast<std::size_t>(size) + kChunk);
  }
  std::ifstream stream(path, std::ios::binary);
  while (stream) {
    // Pipes have no size to check beforehand.
    if (bytes.size() > kLargestFile) refuse_size(file);
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    stream.read(bytes.data() + size, static_cast<std::streamsize>(kChunk));
    bytes.resize(size + static_cast<std::size_t>(stream.gcount()));
  }
  if (!stream.eof()) {
    throw Error(ErrorCode::file_unreadable, {file, 0}, "The file cannot be read",
                "check that you may read it");
  }
  return bytes;
}

}  // namespace

void ReadOptions::validate() const {
  if (!format.empty() && transcript::find_reader(format) == nullptr) {
    throw Error(ErrorCode::invalid_option, {}, "There is no format \"" + format + "\"",
                "use one of: " + format_names());
  }
  if (!encoding.empty() && !transcript::is_encoding(encoding)) {
    throw Error(ErrorCode::invalid_option, {}, "There is no encoding \"" + encoding + "\"",
                "use one of: utf-8, utf-16le, utf-16be, cp1252");
  }
  for (const auto& [meaning, header] : columns) {
    if (!transcript::is_meaning(meaning)) {
      throw Error(ErrorCode::invalid_option, {}, "A column cannot mean \"" + meaning + "\"",
                  "use one of: text, speaker, session, id, start, end");
    }
    if (header.empty()) {
      throw Error(ErrorCode::invalid_option, {}, "The column for " + meaning + " has no name",
                  "give the column's name as it stands in the table's first row");
    }
  }
}

std::vector<FormatInfo> formats() {
  std::vector<FormatInfo> list;
  for (const Reader& reader : transcript::readers()) list.push_back(reader.info);
  return list;
}

SniffResult sniff(std::string_view bytes, std::string_view name) {
  constexpr std::size_t kSample = std::size_t{64} * 1024;
  if (const auto refusal = transcript::refuse_bytes(bytes)) return {{}, 0.0, refusal->what};
  try {
    const transcript::Decoded decoded =
        transcript::decode(bytes.substr(0, kSample), {}, std::string(name));
    if (const auto refusal = transcript::refuse_text(decoded.text)) {
      return {{}, 0.0, refusal->what};
    }
    const Choice choice = transcript::choose_reader(decoded.text, name);
    if (choice.reader == nullptr) return {{}, 0.0, "text without speaker labels"};
    return {choice.reader->info.name, choice.match.confidence, choice.match.evidence};
  } catch (const Error& error) {
    return {{}, 0.0, to_string(error.code())};
  }
}

std::vector<Session> read_bytes(std::string_view bytes, std::string_view name,
                                const ReadOptions& options) {
  options.validate();
  const std::string file(name);
  if (bytes.size() > kLargestFile) refuse_size(file);
  if (const auto refusal = transcript::refuse_bytes(bytes)) refuse(*refusal, file);
  const transcript::Decoded decoded = transcript::decode(bytes, options.encoding, file);
  const Choice choice = transcript::choose_reader(decoded.text, name);
  const Reader& reader = pick_reader(decoded.text, file, options, choice);
  std::vector<Session> sessions = reader.read({decoded.text, file, stem_of(name), options});
  const bool silent = std::all_of(sessions.begin(), sessions.end(), [](const Session& session) {
    return session.utterances.empty();
  });
  if (silent) {
    throw Error(ErrorCode::empty_input, {file, 0}, "The file holds no utterance with text",
                "check that the export worked and give the file again");
  }
  add_file_diagnostics(sessions.front(), decoded.notes, choice, reader, options);
  for (Session& session : sessions) assign_roles(session, options.roles);
  return sessions;
}

std::vector<Session> read_file(const std::filesystem::path& path, const ReadOptions& options) {
  options.validate();
  return read_bytes(load(path), path.string(), options);
}

}  // namespace oars
