#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <oars/error.hpp>

namespace oars::transcript {

/// Why an input is not read although it is known what it is.
struct Refusal {
  ErrorCode code = ErrorCode::unsupported;
  std::string what;  ///< "a PDF document"
  std::string remedy;
};

/// Looks at the first and the last bytes: documents, archives, recordings, pictures.
std::optional<Refusal> refuse_bytes(std::string_view bytes);

/// Looks at the beginning of a decoded text: formats without a reader, and chat logs, which are not
/// sessions.
std::optional<Refusal> refuse_text(std::string_view sample);

}  // namespace oars::transcript
