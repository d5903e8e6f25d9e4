#include <oars/read.hpp>

#include <algorithm>
#include <string>
#include <utility>

#include "transcript/columns.hpp"
#include "transcript/convokit.hpp"
#include "transcript/decode.hpp"
#include "transcript/input.hpp"
#include "transcript/limits.hpp"
#include "transcript/reader.hpp"
#include "transcript/refusals.hpp"
#include "transcript/registry.hpp"
#include "transcript/roles.hpp"

namespace oars {
namespace {

using transcript::Choice;
using transcript::Opening;
using transcript::Reader;
using transcript::Sample;

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
const Reader& pick_reader(const Sample& sample, const std::string& file, const ReadOptions& options,
                          const Choice& choice) {
  if (!options.format.empty()) return *transcript::find_reader(options.format);
  const Reader* text_reader = transcript::find_reader("text");
  const bool open = choice.reader == nullptr || choice.reader == text_reader;
  if (open && !options.columns.empty()) return *transcript::find_reader("csv");
  if (open) {
    if (const auto refusal = transcript::refuse_text(sample.text)) refuse(*refusal, file);
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

void check_not_silent(const std::vector<Session>& sessions, const std::string& file) {
  const bool silent = std::all_of(sessions.begin(), sessions.end(), [](const Session& session) {
    return session.utterances.empty();
  });
  if (silent) {
    throw Error(ErrorCode::empty_input, {file, 0}, "The file holds no utterance with text",
                "check that the export worked and give the file again");
  }
}

void check_clean(const std::vector<Session>& sessions, const std::string& file) {
  for (const Session& session : sessions) {
    if (session.diagnostics.empty()) continue;
    const Diagnostic& first = session.diagnostics.front();
    throw Error(ErrorCode::needs_repair, {file, first.line}, first.message,
                "mend the file, or read it without the strict option");
  }
}

void settle_roles(std::vector<Session>& sessions, const Reader& reader,
                  const RoleOptions& options) {
  for (Session& session : sessions) {
    if (reader.gives_roles) {
      transcript::give_roles(session, options);
    } else {
      assign_roles(session, options);
    }
  }
}

std::vector<Session> read_folder(const std::filesystem::path& folder, const ReadOptions& options) {
  const std::string file = folder.string();
  std::vector<Session> sessions = transcript::read_corpus(folder, options);
  check_not_silent(sessions, file);
  settle_roles(sessions, *transcript::find_reader("convokit"), options.roles);
  if (options.strict) check_clean(sessions, file);
  return sessions;
}

// Reads what `bytes` hold. `owned`, if it is not null, is where they lie, and is given up as soon
// as they are no longer needed.
std::vector<Session> read_input(std::string_view bytes, std::string* owned, const std::string& file,
                                const ReadOptions& options) {
  if (bytes.size() > transcript::kLargestFile) transcript::refuse_size(file);
  if (const auto refusal = transcript::refuse_bytes(bytes)) refuse(*refusal, file);
  const Opening opening(bytes, options.encoding, file);
  const Choice choice = transcript::choose_reader(opening.sample(), file);
  const Reader& reader = pick_reader(opening.sample(), file, options, choice);
  transcript::Decoded decoded;
  if (reader.takes == transcript::Takes::text) {
    decoded = transcript::decode(bytes, options.encoding, file);
    if (owned != nullptr && decoded.is_own()) std::string().swap(*owned);
    bytes = decoded.text();
  }
  const std::size_t spare = owned == nullptr ? 0 : owned->capacity() - owned->size();
  std::vector<Session> sessions = reader.read({bytes, file, stem_of(file), options, spare});
  check_not_silent(sessions, file);
  add_file_diagnostics(sessions.front(), decoded.notes, choice, reader, options);
  settle_roles(sessions, reader, options.roles);
  if (options.strict) check_clean(sessions, file);
  return sessions;
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
  if (std::find(keep.begin(), keep.end(), "") != keep.end()) {
    throw Error(ErrorCode::invalid_option, {}, "A column to keep has no name",
                "give the column's name as it stands in the table's first row");
  }
}

std::vector<FormatInfo> formats() {
  std::vector<FormatInfo> list;
  for (const Reader& reader : transcript::readers()) list.push_back(reader.info);
  return list;
}

SniffResult sniff(std::string_view bytes, std::string_view name) {
  if (const auto refusal = transcript::refuse_bytes(bytes)) return {{}, 0.0, refusal->what};
  try {
    const Opening opening(bytes, {}, std::string(name));
    const Choice choice = transcript::choose_reader(opening.sample(), name);
    if (choice.reader != nullptr && choice.reader != transcript::find_reader("text")) {
      return {choice.reader->info.name, choice.match.confidence, choice.match.evidence};
    }
    if (const auto refusal = transcript::refuse_text(opening.sample().text)) {
      return {{}, 0.0, refusal->what};
    }
    if (choice.reader == nullptr) return {{}, 0.0, "text without speaker labels"};
    return {choice.reader->info.name, choice.match.confidence, choice.match.evidence};
  } catch (const Error& error) {
    return {{}, 0.0, to_string(error.code())};
  }
}

SniffResult sniff_file(const std::filesystem::path& path) {
  if (transcript::is_corpus(path)) return {"convokit", 1.0, "a folder with ConvoKit's utterances"};
  return sniff(transcript::load(path), path.string());
}

std::vector<Session> read_bytes(std::string_view bytes, std::string_view name,
                                const ReadOptions& options) {
  options.validate();
  return read_input(bytes, nullptr, std::string(name), options);
}

std::vector<Session> read_file(const std::filesystem::path& path, const ReadOptions& options) {
  options.validate();
  if (transcript::is_corpus(path)) return read_folder(path, options);
  std::string bytes = transcript::load(path);
  return read_input(bytes, &bytes, path.string(), options);
}

}  // namespace oars
