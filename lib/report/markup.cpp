#include "report/markup.hpp"

#include "base/utf8.hpp"

namespace oars::report {
namespace {

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return {};
  }
}

// White space other than spaces is changed by XML readers unless it is a reference.
std::string_view xml_reference(char32_t c) {
  switch (c) {
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return c < 0x80 ? entity(static_cast<char>(c)) : std::string_view{};
  }
}

bool is_forbidden_in_xml(char32_t c) { return c < 0x20 || c == 0xFFFE || c == 0xFFFF; }

}  // namespace

std::string escape_xml(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint point = base::decode(text, i);
    const std::string_view reference = xml_reference(point.value);
    if (!reference.empty()) {
      out += reference;
    } else if (!point.well_formed || is_forbidden_in_xml(point.value)) {
      base::append(out, base::kReplacementCharacter);
    } else {
      out += text.substr(i, point.length);
    }
    i += point.length;
  }
  return out;
}

std::string escape_vtt(std::string_view text) {
  const std::string repaired = base::repair(text);
  std::string out;
  for (std::size_t i = 0; i < repaired.size(); ++i) {
    // SubRip's codes, "{\an8}", are met in WebVTT as well.
    const bool code = repaired.compare(i, 2, "{\\") == 0;
    const std::string_view written = code ? "&#123;" : entity(repaired[i]);
    written.empty() ? out.push_back(repaired[i]) : void(out.append(written));
  }
  return out;
}

}  // namespace oars::report
