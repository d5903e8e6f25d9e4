#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "invented_session.hpp"

namespace oars::bench {

/// A format that readers are measured on, and how a transcript looks in it.
struct WrittenFormat {
  std::string_view file;  ///< A name with the format's extension.
  std::string (*write)(const std::vector<Turn>& turns);
};

/// Those in which transcripts are large: plain text, captions, tables, CHAT, and the JSON of a
/// speech recognizer with and without its words.
const std::vector<WrittenFormat>& written_formats();

}  // namespace oars::bench
