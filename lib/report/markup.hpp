#pragma once

#include <string>
#include <string_view>

namespace oars::report {

/// Text as XML holds it, between tags and in quoted attributes, where it stays as it is, line ends
/// and tabs included. Malformed bytes and the characters that XML forbids become U+FFFD.
std::string escape_xml(std::string_view text);

/// Text as a WebVTT cue holds it: '&', '<' and '>' as entities, malformed bytes as U+FFFD. No arrow
/// is left in it.
std::string escape_vtt(std::string_view text);

}  // namespace oars::report
