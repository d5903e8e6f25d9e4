#pragma once

#include <string>
#include <string_view>

#include "transcript/notes.hpp"

/// From the encodings that transcripts come in to UTF-8. Each function notes what it had to repair.
namespace oars::transcript {

/// UTF-8; what is malformed becomes U+FFFD.
std::string from_utf8(std::string_view bytes, Notes& notes);

/// UTF-8 in which stray bytes stand for Windows-1252 characters. An incomplete character at the end
/// of a text that is otherwise UTF-8 becomes U+FFFD.
std::string from_mixed_utf8(std::string_view bytes, Notes& notes);

/// Windows-1252; the five bytes without a character become U+FFFD.
std::string from_cp1252(std::string_view bytes);

/// UTF-16 of an even number of bytes; lone surrogates become U+FFFD.
std::string from_utf16(std::string_view bytes, bool big_endian, Notes& notes);

}  // namespace oars::transcript
