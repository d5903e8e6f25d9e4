#include "transcript/cue_labels.hpp"

#include <algorithm>
#include <utility>

#include "transcript/room.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// The label of a line in a form that cues have; headers are for text.
std::optional<LabelLine> text_label(std::string_view line) {
  auto label = parse_label(line);
  const bool in_text =
      label && (label->shape == LabelShape::inline_label || label->shape == LabelShape::bracketed);
  return in_text ? label : std::nullopt;
}

// A part of a text, which is used up so that its memory serves again.
std::string take_part(std::string& text, std::string_view part) {
  if (part.empty()) return {};
  const auto begin = static_cast<std::size_t>(part.data() - text.data());
  text.erase(begin + part.size());
  text.erase(0, begin);
  return std::move(text);
}

}  // namespace

// A dash says that another person speaks only if there are two of them; one alone goes on with an
// interrupted turn.
const std::vector<CueLabeler::Line>& CueLabeler::lines_of(std::string_view text) {
  lines_.clear();
  LineReader reader(text);
  while (reader.next()) {
    const std::string_view line = trim(reader.line());
    lines_.push_back({line, line.starts_with('-')});
  }
  const auto is_dashed = [](const Line& line) { return line.dashed; };
  const bool dialogue = std::count_if(lines_.begin(), lines_.end(), is_dashed) > 1;
  for (Line& line : lines_) {
    line.dashed &= dialogue;
    if (line.dashed) line.text = trim(line.text.substr(1));
  }
  return lines_;
}

CueLabeler::CueLabeler(std::vector<Fragment> fragments, Notes& notes)
    : fragments_(std::move(fragments)), notes_(notes) {
  for (const Fragment& fragment : fragments_) {
    if (!fragment.said.voice.empty()) {
      see_voice(fragment.said.voice);
      continue;
    }
    for (const Line& line : lines_of(fragment.said.text)) {
      if (const auto label = text_label(line.text)) census_.see(*label);
    }
  }
  census_.settle();
}

// A name in a voice tag is known, so that once in the text is enough.
void CueLabeler::see_voice(std::string_view voice) {
  const std::string_view name = trim(voice);
  if (!name.empty()) census_.see({LabelShape::bracketed, name, {}, {}, {}});
}

std::string_view CueLabeler::keep_name(std::string_view voice) {
  const auto known = voices_.find(voice);
  return known != voices_.end() ? *known : *voices_.emplace(voice).first;
}

std::vector<Draft> CueLabeler::run() {
  reserve_large(drafts_, fragments_.size());
  for (Fragment& slot : fragments_) {
    Fragment fragment = std::move(slot);
    if (fragment.said.voice.empty()) {
      label_lines(std::move(fragment));
    } else {
      take_voice(std::move(fragment));
    }
  }
  std::vector<Fragment>().swap(fragments_);
  return std::move(drafts_);
}

void CueLabeler::open(std::string_view speaker, const Fragment& fragment) {
  drafts_.push_back({speaker, {}, fragment.start, fragment.end, fragment.line, {}});
}

void CueLabeler::take_voice(Fragment fragment) {
  open(keep_name(fragment.said.voice), fragment);
  std::string& text = drafts_.back().text;
  text = std::move(fragment.said.text);
  for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', end)) {
    text[end] = ' ';
  }
}

void CueLabeler::label_lines(Fragment fragment) {
  const std::vector<Line>& lines = lines_of(fragment.said.text);
  const bool dialogue =
      std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.dashed; });
  if (dialogue) notes_.add(Note::dialogue_dashes, fragment.line);
  const std::size_t before = drafts_.size();
  for (Line line : lines) {
    const auto speaker = take_speaker(line, fragment.line);
    if (speaker || drafts_.size() == before) open(speaker.value_or(carried_), fragment);
    std::string& text = drafts_.back().text;
    if (lines.size() == 1) {
      text = take_part(fragment.said.text, line.text);
      return;
    }
    if (!text.empty() && !line.text.empty()) text += ' ';
    text += line.text;
  }
}

std::optional<std::string_view> CueLabeler::take_speaker(Line& line, std::size_t number) {
  const auto label = text_label(line.text);
  const auto id = label ? census_.find(*label) : std::nullopt;
  if (id && census_.is_doubtful(*id)) notes_.add(Note::label_seen_once, number);
  if (id && census_.is_speaker(*id)) {
    // As in plain text, lines without a label go on with the turn of a "Name:". A diarizer's label
    // stands on every cue that it knows the speaker of.
    const std::string_view name = census_.name(*id);
    carried_ = label->shape == LabelShape::inline_label ? name : std::string_view{};
    line.text = label->text;
    return name;
  }
  if (!line.dashed) return std::nullopt;
  carried_ = {};
  return std::string_view{};
}

}  // namespace oars::transcript
