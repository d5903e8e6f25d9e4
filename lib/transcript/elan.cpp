#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <oars/error.hpp>

#include "transcript/builder.hpp"
#include "transcript/reader.hpp"
#include "transcript/scan.hpp"
#include "transcript/time.hpp"
#include "transcript/xml.hpp"

namespace oars::transcript {
namespace {

constexpr const char* kRoot = "ANNOTATION_DOCUMENT";

// The times of an annotation document in seconds, by the ids of their slots.
class TimeSlots {
 public:
  TimeSlots(const pugi::xml_node& order, Notes& notes) {
    for (const pugi::xml_node slot : order.children("TIME_SLOT")) {
      by_id_.emplace(slot.attribute("TIME_SLOT_ID").value(), seconds_.size());
      seconds_.push_back(parse_time(slot.attribute("TIME_VALUE").value(), TimeUnit::milliseconds));
    }
    interpolate(notes);
  }

  std::optional<double> of(const char* id) const {
    const auto known = by_id_.find(id);
    return known == by_id_.end() ? std::nullopt : seconds_[known->second];
  }

 private:
  // Slots stand in the order of time. One that has none lies somewhere between its neighbors.
  void interpolate(Notes& notes) {
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < seconds_.size(); ++i) {
      if (!seconds_[i]) continue;
      for (std::size_t k = before ? *before + 1 : i; k < i; ++k) {
        const double part = static_cast<double>(k - *before) / static_cast<double>(i - *before);
        seconds_[k] = std::lerp(*seconds_[*before], *seconds_[i], part);
        notes.add(Note::time_interpolated, 0);
      }
      before = i;
    }
  }

  std::unordered_map<std::string_view, std::size_t> by_id_;
  std::vector<std::optional<double>> seconds_;
};

// The types of tiers on which annotators choose from a list, instead of writing down what is said.
std::unordered_set<std::string_view> find_types_of_codes(const pugi::xml_node& root) {
  std::unordered_set<std::string_view> types;
  for (const pugi::xml_node type : root.children("LINGUISTIC_TYPE")) {
    const bool from_list = *type.attribute("CONTROLLED_VOCABULARY_REF").value() != '\0';
    if (from_list) types.insert(type.attribute("LINGUISTIC_TYPE_ID").value());
  }
  return types;
}

// What one of the speakers says, before all tiers are merged.
struct Annotation {
  std::string speaker;
  std::string id;
  std::string text;
  std::optional<double> start;
  std::optional<double> end;
  std::size_t line = 0;
  double place = 0.0;  // The start; without one, that of the annotation before it.
};

class ElanReader {
 public:
  ElanReader(const Source& source, const pugi::xml_node& root)
      : lines_(source.content),
        builder_(source.stem, source.file, "elan"),
        slots_(root.child("TIME_ORDER"), builder_.notes()) {
    const auto types_of_codes = find_types_of_codes(root);
    for (const pugi::xml_node tier : root.children("TIER")) {
      // What hangs on another tier glosses or translates it.
      if (*tier.attribute("PARENT_REF").value() != '\0') continue;
      if (types_of_codes.contains(tier.attribute("LINGUISTIC_TYPE_REF").value())) {
        leave_out(tier);
      } else {
        take_tier(tier);
      }
    }
  }

  Session finish() && {
    std::stable_sort(list_.begin(), list_.end(),
                     [](const Annotation& a, const Annotation& b) { return a.place < b.place; });
    for (Annotation& one : list_) {
      builder_.add({one.speaker, std::move(one.text), one.start, one.end, one.line, one.id});
    }
    return std::move(builder_).finish();
  }

 private:
  // Codes are no speech, even if a speaker is named beside them.
  void leave_out(const pugi::xml_node& tier) {
    if (tier.child("ANNOTATION")) builder_.notes().add(Note::codes_left_out, line_of(tier, lines_));
  }

  void take_tier(const pugi::xml_node& tier) {
    const pugi::xml_attribute participant = tier.attribute("PARTICIPANT");
    const bool named = !trim(participant.value()).empty();
    const std::string speaker =
        clean_value(named ? participant.value() : tier.attribute("TIER_ID").value(),
                    builder_.notes(), line_of(tier, lines_));
    double place = 0.0;
    for (const pugi::xml_node annotation : tier.children("ANNOTATION")) {
      const pugi::xml_node aligned = annotation.child("ALIGNABLE_ANNOTATION");
      if (!aligned) continue;
      list_.push_back(read_annotation(aligned));
      list_.back().speaker = speaker;
      place = list_.back().start.value_or(place);
      list_.back().place = place;
    }
  }

  Annotation read_annotation(const pugi::xml_node& node) {
    Notes& notes = builder_.notes();
    Annotation one;
    one.line = line_of(node, lines_);
    one.id = clean_value(node.attribute("ANNOTATION_ID").value(), notes, one.line);
    one.text = clean_value(node.child("ANNOTATION_VALUE").text().get(), notes, one.line);
    std::replace_if(one.text.begin(), one.text.end(), is_space, ' ');
    one.text = std::string(trim(one.text));
    one.start = slots_.of(node.attribute("TIME_SLOT_REF1").value());
    one.end = slots_.of(node.attribute("TIME_SLOT_REF2").value());
    if (!one.start || !one.end) notes.add(Note::time_invalid, one.line);
    return one;
  }

  LineCounter lines_;
  SessionBuilder builder_;
  TimeSlots slots_;
  std::vector<Annotation> list_;
};

}  // namespace

Match match_elan(const Sample& sample) {
  const std::string_view text = trim(sample.text);
  const bool fits =
      text.starts_with('<') && text.find("<" + std::string(kRoot)) != std::string_view::npos;
  if (!fits) return {};
  return {1.0, "the XML is an annotation document"};
}

std::vector<Session> read_elan(const Source& source) {
  const pugi::xml_document document = parse_xml(source.content, source.file);
  const pugi::xml_node root = document.child(kRoot);
  if (!root) {
    throw Error(ErrorCode::malformed, {source.file, 0}, "The XML is no annotation document of ELAN",
                "give the .eaf file, or export the transcript as WebVTT or CSV");
  }
  std::vector<Session> sessions;
  sessions.push_back(ElanReader(source, root).finish());
  return sessions;
}

}  // namespace oars::transcript
