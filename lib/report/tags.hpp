#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <oars/coding.hpp>

#include "report/glyphs.hpp"

namespace oars::report {

/// How a code is shown in the margin of a transcript.
struct Tag {
  std::string_view code;  ///< The code id.
  std::string_view mark;  ///< Two or three letters, after MISC where it has the code.
  std::string_view name;  ///< In words.
  Ink ink = Ink::plain;
  bool noted = false;            ///< Its findings' notes are shown below the line.
  std::string_view family = {};  ///< In words, where several codes share the mark.

  /// What the mark stands for.
  std::string_view legend() const { return family.empty() ? name : family; }
};

/// The tag of a finding's code, or nullptr if the code is not shown.
const Tag* tag_of(std::string_view code);

/// All tags, in the order in which they are shown.
std::span<const Tag> tags();

/// The tags of an utterance, by its labels, in the order of the table and without repeats.
std::vector<const Tag*> tags_of(const CodedUtterance& coded);

}  // namespace oars::report
