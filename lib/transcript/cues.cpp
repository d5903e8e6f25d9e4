#include "transcript/cues.hpp"

#include <algorithm>
#include <array>

#include "transcript/room.hpp"
#include "transcript/scan.hpp"
#include "transcript/time.hpp"

namespace oars::transcript {
namespace {

bool has_arrow(std::string_view line) { return line.find("-->") != std::string_view::npos; }

// A number, or a GUID with an optional "/12-0" behind it: what stands above a cue without a blank
// line between is an id only if nobody would say it.
bool is_safe_id(std::string_view line) {
  if (line.empty()) return false;
  if (std::all_of(line.begin(), line.end(), is_digit)) return true;
  constexpr std::size_t kGuid = 36;
  if (line.size() < kGuid || (line.size() > kGuid && line[kGuid] != '/')) return false;
  for (std::size_t i = 0; i < kGuid; ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    const char c = to_lower(line[i]);
    if (dash ? c != '-' : !(is_digit(c) || (c >= 'a' && c <= 'f'))) return false;
  }
  return true;
}

bool begins_other_block(std::string_view line) {
  constexpr std::array<std::string_view, 3> kBlocks{"NOTE", "STYLE", "REGION"};
  return std::any_of(kBlocks.begin(), kBlocks.end(), [&](std::string_view name) {
    return line.starts_with(name) && (line.size() == name.size() || is_space(line[name.size()]));
  });
}

class CueParser {
 public:
  CueParser(std::string_view text, Notes& notes) : notes_(notes) {
    reserve_large(lines_, estimate_lines(text));
    reserve_large(cues_, lines_.capacity() / 2);
    LineReader lines(text);
    while (lines.next()) lines_.push_back(trim(lines.line()));
  }

  std::vector<Cue> run() {
    if (!lines_.empty() && lines_.front().starts_with("WEBVTT")) state_ = State::skipping;
    for (index_ = 0; index_ < lines_.size(); ++index_) {
      const std::string_view line = lines_[index_];
      if (line.empty()) {
        state_ = State::between;
      } else if (!has_arrow(line) || !take_timing(line)) {
        take_line(line);
      }
    }
    return std::move(cues_);
  }

 private:
  enum class State {
    between,  // behind a blank line
    in_cue,
    skipping,  // the header, a note, or a cue whose times are broken
  };

  // False if the line is text that happens to hold an arrow.
  bool take_timing(std::string_view line) {
    if (const auto timing = parse_cue_timing(line)) {
      cues_.push_back({timing->start, timing->end, {}, index_ + 1});
      state_ = State::in_cue;
      return true;
    }
    if (state_ == State::in_cue && !is_digit(line.front())) return false;
    notes_.add(Note::timing_invalid, index_ + 1);
    state_ = State::skipping;
    return true;
  }

  bool is_id(std::string_view line) const {
    if (state_ == State::between && is_safe_id(line) && stands_apart()) return true;
    const bool above_times = index_ + 1 < lines_.size() && has_arrow(lines_[index_ + 1]);
    return above_times && (state_ != State::in_cue || is_safe_id(line));
  }

  // Between blank lines and above times, or the last line of a file that is cut off.
  bool stands_apart() const {
    const auto from = lines_.begin() + static_cast<std::ptrdiff_t>(index_) + 1;
    const auto next =
        std::find_if(from, lines_.end(), [](std::string_view line) { return !line.empty(); });
    return next == lines_.end() || has_arrow(*next);
  }

  void take_line(std::string_view line) {
    if (state_ == State::skipping || is_id(line)) return;
    if (state_ == State::between) {
      if (begins_other_block(line)) {
        state_ = State::skipping;
        return;
      }
      notes_.add(Note::text_outside_cue, index_ + 1);
      if (cues_.empty()) return;
      state_ = State::in_cue;
    }
    std::string& payload = cues_.back().payload;
    if (!payload.empty()) payload += '\n';
    payload += line;
  }

  Notes& notes_;
  std::vector<std::string_view> lines_;
  std::vector<Cue> cues_;
  std::size_t index_ = 0;
  State state_ = State::between;
};

}  // namespace

std::string_view first_timing(std::string_view text) {
  constexpr std::size_t kFirstLines = 10;
  std::size_t filled = 0;
  LineReader lines(text);
  while (filled < kFirstLines && lines.next()) {
    if (trim(lines.line()).empty()) continue;
    ++filled;
    if (parse_cue_timing(lines.line())) return lines.line();
  }
  return {};
}

std::vector<Cue> parse_cues(std::string_view text, Notes& notes) {
  return CueParser(text, notes).run();
}

}  // namespace oars::transcript
