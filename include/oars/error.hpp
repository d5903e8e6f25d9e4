#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

#include <oars/export.hpp>

namespace oars {

/// What went wrong, for programs; the message says it to people.
enum class ErrorCode {
  invalid_option,    ///< An option's value is not accepted; the message lists what is.
  file_not_found,    ///< The path does not exist or is a folder.
  file_unreadable,   ///< The path exists but cannot be opened or read.
  file_too_large,    ///< Over the size that readers accept (256 MiB).
  empty_input,       ///< No bytes, or nothing but white space.
  binary_input,      ///< Not text in any supported encoding.
  unsupported,       ///< A known format without a reader; the message names the way out.
  no_speakers,       ///< Text without speaker labels.
  malformed,         ///< The format is known, its content is broken beyond repair.
  missing_column,    ///< A table lacks a column that the reader needs.
  pack_invalid,      ///< A language pack's file is wrong; the location names file and line.
  model_invalid,     ///< A model file is damaged or of another version; the message says which.
  several_sessions,  ///< One session was asked for and the input holds more.
  needs_repair,      ///< ReadOptions::strict, and the input could be read only with a repair.
};

/// The stable name of a code, e.g. "no_speakers". Thread-safe.
OARS_API const char* to_string(ErrorCode code) noexcept;

/// Where an error lies. An empty file means text that came without a name; line 0 means the file
/// as a whole, otherwise lines count from 1.
struct Location {
  std::string file;
  std::size_t line = 0;
};

/// The one exception type of the library. Thrown while reading input and constructing objects,
/// never while analyzing. The message holds the location, the fault and the remedy, and never
/// quotes what a speaker said.
class OARS_API Error : public std::runtime_error {
 public:
  /// `remedy` completes the sentence "What to do:"; it may be empty.
  Error(ErrorCode code, Location where, const std::string& fault, const std::string& remedy = {});

  ErrorCode code() const noexcept { return code_; }
  const Location& where() const noexcept { return where_; }
  /// What the user can do about it; may be empty. Already part of what().
  const std::string& remedy() const noexcept { return remedy_; }

 private:
  ErrorCode code_;
  Location where_;
  std::string remedy_;
};

}  // namespace oars
