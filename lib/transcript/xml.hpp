#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "transcript/notes.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {

/// Parses XML in UTF-8. White space is kept where it is all that an
/// element holds. Throws Error(malformed) for what is no XML, nests deeper than kDeepest, declares
/// entities or is marked up more densely than kMostMarks allows.
pugi::xml_document parse_xml(std::string_view text, const std::string& file);

/// The line of an element in `text`, from which it was parsed as UTF-8.
std::size_t line_of(const pugi::xml_node& node, LineCounter& lines);

/// What an element holds, with the same repairs as all text that is read. References such as
/// "&#160;" name characters that were not there when the file was decoded.
std::string clean_value(std::string_view value, Notes& notes, std::size_t line);

}  // namespace oars::transcript
