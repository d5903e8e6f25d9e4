#include "report/painter.hpp"

namespace oars::report {
namespace {

constexpr std::string_view kReset = "\x1b[0m";

/// Underlined where it marks evidence, so that the mark does not hang on telling colors apart.
std::string_view escape(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::strong:
      return "\x1b[1m";
    case Ink::dim:
      return "\x1b[2m";
    case Ink::question:
      return "\x1b[4;36m";
    case Ink::reflection:
      return "\x1b[4;32m";
    case Ink::support:
      return "\x1b[4;34m";
    case Ink::input:
      return "\x1b[4m";
    case Ink::caution:
      return "\x1b[1;4;33m";
  }
  return "";
}

}  // namespace

std::string Painter::paint(std::string_view text, Ink ink) const {
  if (!color_ || ink == Ink::plain || text.empty()) return std::string(text);
  return std::string(escape(ink)).append(text).append(kReset);
}

std::string Painter::paint(const Glyphs& line) const {
  std::string out;
  std::string run;
  for (std::size_t i = 0; i < line.size(); ++i) {
    run += line[i].bytes;
    if (i + 1 < line.size() && line[i + 1].ink == line[i].ink) continue;
    out += paint(run, line[i].ink);
    run.clear();
  }
  return out;
}

}  // namespace oars::report
