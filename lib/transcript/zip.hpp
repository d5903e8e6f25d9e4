#pragma once

#include <string>
#include <string_view>

namespace oars::transcript {

/// Unpacks one member of a zip archive that is a document. Its size is checked against kLargestPart
/// by what the archive says before anything is unpacked, and again by what comes out. Throws Error:
/// malformed (broken, or no such member), unsupported (encrypted), file_too_large.
std::string unpack(std::string_view archive, const char* member, const std::string& file);

}  // namespace oars::transcript
