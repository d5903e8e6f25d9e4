#pragma once

#include <string>
#include <string_view>

#include <oars/write.hpp>

#include "report/glyphs.hpp"
#include "report/painter.hpp"

namespace oars::report {

/// Text set to a width, line by line.
class Page {
 public:
  /// `out` must outlive the page. Widths below 40 are taken as 40.
  Page(std::string& out, const WriteOptions& options);

  int width() const { return width_; }
  const Painter& painter() const { return painter_; }

  void blank() { out_.push_back('\n'); }
  /// A line that is painted already.
  void line(std::string_view painted);
  void heading(std::string_view text);
  /// Wrapped; lines after the first begin `hanging` columns further in.
  void paragraph(const Glyphs& text, int indent, int hanging = 0);
  void paragraph(std::string_view text, int indent, int hanging = 0, Ink ink = Ink::plain);

 private:
  std::string& out_;
  Painter painter_;
  int width_;
};

/// Filled up with spaces to a number of columns.
std::string pad(std::string_view text, int width);
/// The same, with the spaces before it.
std::string pad_left(std::string_view text, int width);

}  // namespace oars::report
