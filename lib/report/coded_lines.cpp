#include "report/coded_lines.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "report/marked_text.hpp"
#include "report/numbers.hpp"
#include "report/tags.hpp"

namespace oars::report {
namespace {

constexpr std::string_view kFeeling = "feeling";  // So common that a note would drown the others.
constexpr int kColumnsFrom = 72;                  // Narrower pages put the text below the speaker.
constexpr int kMostPlace = 8;
constexpr int kMostLabel = 14;
constexpr int kTagColumns = 9;
constexpr int kStackedIndent = 4;

/// Where things stand in a line.
struct Layout {
  int place = 0;  ///< Columns of the time or id.
  int label = 0;
  int text = 0;  ///< Where the text begins.
  bool stacked = false;
  bool timed = false;
};

std::string place(const Utterance& utterance, const Layout& layout) {
  if (!layout.timed) return fit(utterance.id, kMostPlace);
  return utterance.start ? clock(*utterance.start) : "";
}

Layout layout_of(const Session& session, int width) {
  Layout layout;
  layout.timed =
      std::any_of(session.utterances.begin(), session.utterances.end(),
                  [](const Utterance& utterance) { return utterance.start.has_value(); });
  for (const Utterance& utterance : session.utterances) {
    layout.place = std::max(layout.place, columns(place(utterance, layout)));
  }
  for (const Speaker& speaker : session.speakers) {
    layout.label = std::max(layout.label, columns(fit(speaker.label, kMostLabel)));
  }
  layout.stacked = width < kColumnsFrom;
  layout.text = layout.stacked ? kStackedIndent : layout.place + layout.label + kTagColumns + 4;
  return layout;
}

std::string joined(const std::vector<const Tag*>& tags) {
  std::string result;
  for (const Tag* tag : tags) {
    if (!result.empty()) result.push_back(' ');
    result += tag->mark;
  }
  return result;
}

/// The margin: time or id, speaker, tags.
std::string margin(const Analysis& analysis, std::size_t index, const Layout& layout) {
  const Utterance& utterance = analysis.session.utterances[index];
  const std::string& label = analysis.session.speakers[utterance.speaker].label;
  return pad_left(place(utterance, layout), layout.place) + " " +
         pad(fit(label, kMostLabel), layout.label) + "  ";
}

/// Sets tags and text side by side, each wrapped in its own columns.
void write_columns(Page& page, const std::string& margin, const std::string& tags,
                   const Glyphs& text, const Layout& layout) {
  const auto tag_lines = wrap(glyphs(tags, Ink::strong), kTagColumns, kTagColumns);
  const int text_columns = page.width() - layout.text;
  const auto text_lines = wrap(text, text_columns, text_columns);
  const auto part = [&](const std::vector<Glyphs>& lines, std::size_t i) {
    return i < lines.size() ? lines[i] : Glyphs();
  };
  for (std::size_t i = 0; i < std::max(tag_lines.size(), text_lines.size()); ++i) {
    const Glyphs tag = part(tag_lines, i);
    const std::string body = page.painter().paint(part(text_lines, i));
    std::string line = i == 0 ? margin : pad("", columns(margin));
    line += page.painter().paint(tag);
    if (!body.empty()) line += pad("", kTagColumns + 1 - static_cast<int>(tag.size())) + body;
    page.line(line.erase(line.find_last_not_of(' ') + 1));
  }
}

void write_arrow(Page& page, std::string_view lead, const std::string& rest, int indent) {
  const std::string arrow = "\xE2\x86\x92 " + std::string(lead);  // Glyphs are views.
  Glyphs line = glyphs(arrow, Ink::strong);
  const Glyphs more = glyphs(rest);
  line.insert(line.end(), more.begin(), more.end());
  page.paragraph(line, indent, 2);
}

void write_notes(Page& page, const CodedUtterance& coded, int indent) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const Finding& finding : coded.findings) {
    const Tag* tag = tag_of(finding.code);
    const bool noted = tag == nullptr ? finding.code != kFeeling : tag->noted;
    if (!noted || !seen.emplace(finding.code, finding.note).second) continue;
    // A code without a mark is a user's own.
    const std::string_view name = tag == nullptr ? std::string_view(finding.code) : tag->name;
    write_arrow(page, name, finding.note.empty() ? "" : ": " + finding.note, indent);
  }
}

void write_other_ways(Page& page, const CodedUtterance& coded, int indent) {
  std::set<std::string_view> seen;
  for (const Finding& finding : coded.findings) {
    if (finding.instead.empty() || !seen.insert(finding.instead).second) continue;
    write_arrow(page, "or", ": " + finding.instead, indent);
  }
}

void write_legend(Page& page, const Analysis& analysis, bool marked) {
  std::set<std::string_view> used;
  for (const CodedUtterance& coded : analysis.coded) {
    for (const Tag* tag : tags_of(coded)) used.insert(tag->mark);
  }
  std::string text;
  for (const Tag& tag : tags()) {
    if (used.erase(tag.mark) == 0) continue;
    if (!text.empty()) text += ", ";
    text.append(tag.mark).append(" ").append(tag.legend());
  }
  if (text.empty()) return;
  if (marked)
    text += page.painter().color() ? "; evidence underlined" : "; evidence in \xC2\xAB \xC2\xBB";
  page.paragraph(text, 0, 0, Ink::dim);
}

void write_utterance(Page& page, const Analysis& analysis, std::size_t index, const Layout& layout,
                     const WriteOptions& options) {
  const CodedUtterance& coded = analysis.coded[index];
  const std::string tags = joined(tags_of(coded));
  if (!options.text && tags.empty()) return;  // Nothing to show.
  const Glyphs text =
      options.text ? marked_text(analysis.session.utterances[index], coded, page.painter().color())
                   : Glyphs();
  const std::string lead = margin(analysis, index, layout);
  if (layout.stacked) {
    page.paragraph(lead + tags, 0, kStackedIndent, Ink::strong);
    if (!text.empty()) page.paragraph(text, kStackedIndent);
  } else {
    write_columns(page, lead, tags, text, layout);
  }
  write_notes(page, coded, layout.text);
  if (options.text) write_other_ways(page, coded, layout.text);
}

}  // namespace

void write_coded_lines(Page& page, const Analysis& analysis, const WriteOptions& options) {
  const Layout layout = layout_of(analysis.session, page.width());
  page.heading("Coded lines");
  write_legend(page, analysis, options.text);
  page.blank();
  for (std::size_t i = 0; i < analysis.coded.size(); ++i) {
    write_utterance(page, analysis, i, layout, options);
  }
}

}  // namespace oars::report
