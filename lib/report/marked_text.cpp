#include "report/marked_text.hpp"

#include <algorithm>

#include "report/tags.hpp"

namespace oars::report {
namespace {

constexpr std::string_view kOpen = "\xC2\xAB";
constexpr std::string_view kClose = "\xC2\xBB";

struct Mark {
  std::size_t first = 0;  ///< Glyphs, half open.
  std::size_t last = 0;
  Ink ink = Ink::plain;
};

/// The glyphs of a span, without spaces at its ends.
Mark glyphs_of(const Glyphs& line, const Span& span, Ink ink) {
  const auto at = [&](std::size_t offset) {
    const auto found = std::lower_bound(
        line.begin(), line.end(), offset,
        [](const Glyph& glyph, std::size_t value) { return glyph.offset < value; });
    return static_cast<std::size_t>(found - line.begin());
  };
  Mark mark{at(span.begin), at(span.end), ink};
  while (mark.first < mark.last && line[mark.first].bytes == " ") ++mark.first;
  while (mark.first < mark.last && line[mark.last - 1].bytes == " ") --mark.last;
  return mark;
}

/// Evidence ends with the last word; the mark takes the sentence's end along.
void take_end_of_sentence(const Glyphs& line, Mark& mark) {
  constexpr std::string_view kEnds = ".?!";
  while (mark.last < line.size() && kEnds.find(line[mark.last].bytes) != std::string_view::npos) {
    ++mark.last;
  }
}

std::vector<Mark> marks(const Glyphs& line, const CodedUtterance& coded) {
  std::vector<Mark> result;
  for (const Finding& finding : coded.findings) {
    const Tag* tag = tag_of(finding.code);
    if (tag == nullptr || tag->ink == Ink::plain) continue;
    Mark mark = glyphs_of(line, finding.span, tag->ink);
    if (mark.first == mark.last) continue;
    take_end_of_sentence(line, mark);
    result.push_back(mark);
  }
  return result;
}

/// What asks for a second look is painted last, so that nothing hides it.
void paint(Glyphs& line, const std::vector<Mark>& marks) {
  for (const bool caution : {false, true}) {
    for (const Mark& mark : marks) {
      if ((mark.ink == Ink::caution) != caution) continue;
      for (std::size_t i = mark.first; i < mark.last; ++i) line[i].ink = mark.ink;
    }
  }
}

Glyphs bracket(const Glyphs& line, std::vector<Mark> marks) {
  std::sort(marks.begin(), marks.end(),
            [](const Mark& a, const Mark& b) { return a.first < b.first; });
  std::vector<Mark> joined;
  for (const Mark& mark : marks) {
    if (!joined.empty() && mark.first < joined.back().last) {
      joined.back().last = std::max(joined.back().last, mark.last);
    } else {
      joined.push_back(mark);
    }
  }
  Glyphs result;
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    for (; copied < end; ++copied) result.push_back(line[copied]);
  };
  for (const Mark& mark : joined) {
    copy_to(mark.first);
    result.push_back({kOpen, line[mark.first].offset, 1, Ink::plain});
    copy_to(mark.last);
    result.push_back({kClose, line[mark.last - 1].offset, 1, Ink::plain});
  }
  copy_to(line.size());
  return result;
}

}  // namespace

Glyphs marked_text(const Utterance& utterance, const CodedUtterance& coded, bool color) {
  Glyphs line = glyphs(utterance.text);
  const auto evidence = marks(line, coded);
  if (color) paint(line, evidence);
  for (const Event& event : utterance.events) {
    const Mark mark = glyphs_of(line, event.span, Ink::dim);
    for (std::size_t i = mark.first; i < mark.last; ++i) line[i].ink = mark.ink;
  }
  return color ? line : bracket(line, evidence);
}

}  // namespace oars::report
