#include "report/page.hpp"

#include <algorithm>

namespace oars::report {
namespace {

constexpr int kLeastWidth = 40;

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(std::max(0, count)), ' ');
}

}  // namespace

Page::Page(std::string& out, const WriteOptions& options)
    : out_(out), painter_(options.color), width_(std::max(kLeastWidth, options.width)) {}

void Page::line(std::string_view painted) { out_.append(painted).push_back('\n'); }

void Page::heading(std::string_view text) { paragraph(text, 0, 0, Ink::strong); }

void Page::paragraph(const Glyphs& text, int indent, int hanging) {
  bool first = true;
  for (const Glyphs& part : wrap(text, width_ - indent, width_ - indent - hanging)) {
    line(spaces(first ? indent : indent + hanging) + painter_.paint(part));
    first = false;
  }
}

void Page::paragraph(std::string_view text, int indent, int hanging, Ink ink) {
  paragraph(glyphs(text, ink), indent, hanging);
}

std::string pad(std::string_view text, int width) {
  return std::string(text) + spaces(width - columns(text));
}

std::string pad_left(std::string_view text, int width) {
  return spaces(width - columns(text)) + std::string(text);
}

}  // namespace oars::report
