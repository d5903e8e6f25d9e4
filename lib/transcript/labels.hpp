#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "transcript/scan.hpp"

/// Speaker labels in running text. That a line begins with a label is a hypothesis until the whole
/// file has been seen: "Well: ..." and "Note: ..." look the same as "Sam: ...".
namespace oars::transcript {

/// How a line shows its label.
enum class LabelShape {
  inline_label,  ///< "Sam: text", "[00:04] Sam (00:04): text", "**Sam:** text"
  bracketed,     ///< "[SPEAKER_00]: text", "(speaker 0) text"
  header,        ///< "Sam  0:00" or "Speaker 1 (00:02)", the text on the next lines
  time_only,     ///< "0:05", a header whose speaker the program did not know
};

/// A line that may begin a turn. The views point into the line.
struct LabelLine {
  LabelShape shape = LabelShape::inline_label;
  std::string_view label;  ///< Without brackets; empty for time_only.
  std::string_view text;   ///< What follows the label.
  std::optional<double> time;
  std::optional<double> end;  ///< Where the line gives both.
  bool bad_time = false;      ///< Digits in brackets before the label that are no time.
};

/// Reads what has the form of a label at the beginning of a line; nullopt if there is none. Looks
/// at the line's first 100 bytes.
std::optional<LabelLine> parse_label(std::string_view line);

/// Settles which labels are speakers. First see() every label line, then settle(), then ask. The
/// names that it gives out live as long as it does.
class LabelCensus {
 public:
  using Id = std::size_t;

  /// Counts a label and returns its id, the same for labels that differ in case alone.
  Id see(const LabelLine& line);

  /// Decides: a label is a speaker if its form leaves no doubt, if it holds a role word, or if it
  /// looks like a name and is met twice. Numbers that rise behind a label ("T1", "T2") are turn
  /// numbers and taken off.
  void settle();

  bool is_speaker(Id id) const { return labels_[id].speaker; }
  /// The speaker's name, without a turn number; as first read.
  std::string_view name(Id id) const { return labels_[id].name; }
  /// The id of a label that was seen.
  std::optional<Id> find(const LabelLine& line) const;

  /// True for a name-like label that was met once only and so is no speaker. Where speakers have
  /// header lines there is no doubt.
  bool is_doubtful(Id id) const;

  /// True if most speakers were met in header lines.
  bool is_header_layout() const noexcept { return headers_ >= 2 && headers_ > inlines_; }

 private:
  struct Label {
    std::string_view name;
    std::size_t count = 0;
    bool role = false;      // names a role
    bool possible = false;  // names a role or looks like a name
    bool certain = false;   // met in a form that speakers alone have
    bool in_header = false;
    bool speaker = false;
  };
  struct Stem {
    std::vector<Id> ids;
    std::size_t numbers = 0;  // how many were met
    std::size_t distinct = 0;
    unsigned long last = 0;
    bool rises = true;
  };

  static Label examine(std::string_view name);
  void see_number(Id id, std::string_view label);
  void merge_turn_numbers();

  std::vector<Label> labels_;
  StringMap<Id> by_label_;                       // as read; the names are views of its keys
  std::unordered_map<std::string, Id> by_form_;  // in lower case, single spaces
  std::unordered_map<std::string, Stem> stems_;
  std::size_t headers_ = 0;
  std::size_t inlines_ = 0;
};

}  // namespace oars::transcript
