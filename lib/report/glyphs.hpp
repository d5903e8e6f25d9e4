#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Text for a terminal, measured in columns and not in bytes.
namespace oars::report {

/// What a stretch of text stands for; a painter gives it its look.
enum class Ink { plain, strong, dim, question, reflection, support, input, caution };

/// A code point on its way to the terminal.
struct Glyph {
  std::string_view bytes;  ///< Into the text, or a literal where the code point is not fit to show.
  std::size_t offset = 0;  ///< Where it begins in the text.
  int columns = 1;         ///< 0 for marks that join the glyph before them, 2 for wide ones.
  Ink ink = Ink::plain;
};

/// A line of glyphs.
using Glyphs = std::vector<Glyph>;

/// Splits a text, which must outlive the result. White space becomes a plain space; control and
/// direction characters, with which a transcript could write over the screen, and malformed bytes
/// become U+FFFD.
Glyphs glyphs(std::string_view text, Ink ink = Ink::plain);

/// The columns that a text takes.
int columns(std::string_view text);

/// The text cut to at most `most` columns, a cut shown by "…", and made safe as by glyphs().
std::string fit(std::string_view text, int most);

/// Breaks into lines of at most `width` columns, the first of at most `first_width`: at spaces, and
/// inside words that are longer than a line. Never empty; never splits a glyph from the marks that
/// join it.
std::vector<Glyphs> wrap(const Glyphs& line, int first_width, int width);

}  // namespace oars::report
