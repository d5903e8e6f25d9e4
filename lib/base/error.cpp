#include <oars/error.hpp>

#include <utility>

namespace oars {
namespace {

// "FILE:LINE: fault. What to do: remedy", each part left out where it is not known.
std::string compose(const Location& where, const std::string& fault, const std::string& remedy) {
  std::string message;
  if (!where.file.empty()) message += where.file + ":";
  if (where.line > 0) {
    message += (where.file.empty() ? "line " : "") + std::to_string(where.line) + ":";
  }
  if (!message.empty()) message += ' ';
  message += fault;
  if (!remedy.empty()) {
    if (!fault.empty() && fault.back() != '.') message += '.';
    message += " What to do: " + remedy;
  }
  return message;
}

}  // namespace

const char* to_string(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::invalid_option:
      return "invalid_option";
    case ErrorCode::file_not_found:
      return "file_not_found";
    case ErrorCode::file_unreadable:
      return "file_unreadable";
    case ErrorCode::file_too_large:
      return "file_too_large";
    case ErrorCode::empty_input:
      return "empty_input";
    case ErrorCode::binary_input:
      return "binary_input";
    case ErrorCode::unsupported:
      return "unsupported";
    case ErrorCode::no_speakers:
      return "no_speakers";
    case ErrorCode::malformed:
      return "malformed";
    case ErrorCode::missing_column:
      return "missing_column";
    case ErrorCode::pack_invalid:
      return "pack_invalid";
    case ErrorCode::model_invalid:
      return "model_invalid";
    case ErrorCode::several_sessions:
      return "several_sessions";
    case ErrorCode::needs_repair:
      return "needs_repair";
  }
  return "unknown";
}

Error::Error(ErrorCode code, Location where, const std::string& fault, const std::string& remedy)
    : std::runtime_error(compose(where, fault, remedy)),
      code_(code),
      where_(std::move(where)),
      remedy_(remedy) {}

}  // namespace oars
