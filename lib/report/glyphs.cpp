#include "report/glyphs.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/utf8.hpp"

namespace oars::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

struct Range {
  char32_t first;
  char32_t last;
};

// Combining marks, joiners and variation selectors of common scripts; a terminal shows them with
// the glyph before.
constexpr std::array<Range, 14> kJoining = {{{0x0300, 0x036F},
                                             {0x0483, 0x0489},
                                             {0x0591, 0x05BD},
                                             {0x064B, 0x065F},
                                             {0x093A, 0x093C},
                                             {0x0941, 0x094D},
                                             {0x0E34, 0x0E3A},
                                             {0x1AB0, 0x1AFF},
                                             {0x1DC0, 0x1DFF},
                                             {0x200B, 0x200D},
                                             {0x20D0, 0x20FF},
                                             {0xFE00, 0xFE0F},
                                             {0xFE20, 0xFE2F},
                                             {0x1F3FB, 0x1F3FF}}};

// East Asian wide and full-width characters and emoji, by whole blocks.
constexpr std::array<Range, 10> kWide = {{{0x1100, 0x115F},
                                          {0x2E80, 0x303E},
                                          {0x3041, 0x33FF},
                                          {0x3400, 0xA4CF},
                                          {0xAC00, 0xD7A3},
                                          {0xF900, 0xFAFF},
                                          {0xFE30, 0xFE6F},
                                          {0xFF01, 0xFF60},
                                          {0x1F300, 0x1F3FA},
                                          {0x1F400, 0x3FFFD}}};

// Besides C0 and C1: marks, embeddings and isolates that change the direction of what follows.
constexpr std::array<Range, 5> kUnfit = {
    {{0x00, 0x1F}, {0x7F, 0x9F}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}}};

template <std::size_t N>
bool in(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& range) { return range.first <= c && c <= range.last; });
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

Glyph glyph(std::string_view text, std::size_t offset, const base::CodePoint& point, Ink ink) {
  if (is_space(point.value)) return {" ", offset, 1, ink};
  if (!point.well_formed || in(kUnfit, point.value)) return {kReplacement, offset, 1, ink};
  const std::string_view bytes = text.substr(offset, point.length);
  if (point.value < 0x300) return {bytes, offset, 1, ink};
  const int width = in(kJoining, point.value) ? 0 : in(kWide, point.value) ? 2 : 1;
  return {bytes, offset, width, ink};
}

bool is_space(const Glyph& glyph) { return glyph.bytes == " "; }

void drop_spaces_at_end(Glyphs& line) {
  while (!line.empty() && is_space(line.back())) line.pop_back();
}

/// Where to break a line that begins at `begin` and whose glyph at `full` no longer fits: after the
/// last space, else before `full`.
std::size_t break_at(const Glyphs& line, std::size_t begin, std::size_t full) {
  if (is_space(line[full])) return full;
  for (std::size_t i = full; i > begin; --i) {
    if (is_space(line[i - 1])) return i;
  }
  return full;
}

}  // namespace

Glyphs glyphs(std::string_view text, Ink ink) {
  Glyphs result;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = base::decode(text, i);
    result.push_back(glyph(text, i, point, ink));
    i += point.length;
  }
  return result;
}

int columns(std::string_view text) {
  int total = 0;
  for (const Glyph& glyph : glyphs(text)) total += glyph.columns;
  return total;
}

std::string fit(std::string_view text, int most) {
  const bool cut = columns(text) > most;
  int used = cut ? 1 : 0;
  std::string result;
  for (const Glyph& glyph : glyphs(text)) {
    used += glyph.columns;
    if (used > most) break;
    result += glyph.bytes;
  }
  if (cut) result += kEllipsis;
  return result;
}

std::vector<Glyphs> wrap(const Glyphs& line, int first_width, int width) {
  std::vector<Glyphs> lines;
  std::size_t begin = 0;
  int used = 0;
  const auto flush = [&](std::size_t end) {
    lines.emplace_back(line.begin() + static_cast<std::ptrdiff_t>(begin),
                       line.begin() + static_cast<std::ptrdiff_t>(end));
    drop_spaces_at_end(lines.back());
    while (end < line.size() && is_space(line[end])) ++end;
    begin = end;
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    used += line[i].columns;
    if (used <= (lines.empty() ? first_width : width) || i == begin || line[i].columns == 0)
      continue;
    flush(break_at(line, begin, i));
    i = std::max(i, begin);  // Spaces at the break are gone.
    used = 0;
    for (std::size_t j = begin; j <= i && j < line.size(); ++j) used += line[j].columns;
  }
  if (begin < line.size() || lines.empty()) flush(line.size());
  return lines;
}

}  // namespace oars::report
