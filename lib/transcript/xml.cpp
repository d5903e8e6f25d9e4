#include "transcript/xml.hpp"

#include <algorithm>

#include <oars/error.hpp>

#include "base/utf8.hpp"
#include "transcript/decode.hpp"
#include "transcript/limits.hpp"
#include "transcript/unicode_input.hpp"

namespace oars::transcript {
namespace {

constexpr const char* kSaveAgain = "save or export the file again with the program that made it";

[[noreturn]] void refuse(const std::string& file, std::size_t line, const std::string& fault) {
  throw Error(ErrorCode::malformed, {file, line}, fault, kSaveAgain);
}

// Each tag and each attribute takes several times its size when parsed.
void check_density(std::string_view bytes, const std::string& file) {
  const auto marks =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '<' || c == '='; });
  if (static_cast<std::size_t>(marks) > kMostMarks) {
    refuse(file, 0, "The XML has more tags and attributes than a transcript can have");
  }
}

// Entities of a file's own are never expanded, so that text would be missing.
void check_entities(const pugi::xml_document& document, const std::string& file) {
  for (const pugi::xml_node node : document.children()) {
    if (node.type() != pugi::node_doctype) continue;
    if (std::string_view(node.value()).find("<!ENTITY") != std::string_view::npos) {
      refuse(file, 0, "The XML declares entities of its own, which are not read");
    }
  }
}

// Walks without recursion: how deep the nesting is is not known yet.
void check_depth(const pugi::xml_document& document, const std::string& file) {
  std::size_t depth = 0;
  pugi::xml_node node = document.first_child();
  while (node) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > kDeepest) refuse(file, 0, "The XML nests deeper than a transcript can");
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      if (depth > 0) --depth;
    }
    node = node.next_sibling();
  }
}

}  // namespace

pugi::xml_document parse_xml(std::string_view text, const std::string& file) {
  check_density(text, file);
  constexpr unsigned kOptions =
      pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype;
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_buffer(text.data(), text.size(), kOptions, pugi::encoding_utf8);
  if (!result) {
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, result.offset));
    refuse(file, LineCounter(text).line_at(std::min(offset, text.size())),
           "The XML is broken or cut off");
  }
  check_entities(document, file);
  check_depth(document, file);
  return document;
}

std::size_t line_of(const pugi::xml_node& node, LineCounter& lines) {
  return lines.line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, node.offset_debug())));
}

std::string clean_value(std::string_view value, Notes& notes, std::size_t line) {
  std::string mended;
  if (!base::is_valid_utf8(value)) {
    Notes repairs;
    mended = from_utf8(value, repairs);
    value = mended;
    notes.add(Note::invalid_utf8, line);
  }
  std::string cleaned;
  return std::string(clean(value, notes, line, cleaned));
}

}  // namespace oars::transcript
