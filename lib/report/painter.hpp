#pragma once

#include <string>
#include <string_view>

#include "report/glyphs.hpp"

namespace oars::report {

/// Turns inks into ANSI escapes, or into nothing.
class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}

  bool color() const { return color_; }
  std::string paint(std::string_view text, Ink ink) const;
  /// A line of glyphs; every escape is closed before its end.
  std::string paint(const Glyphs& line) const;

 private:
  bool color_;
};

}  // namespace oars::report
