#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include <oars/write_session.hpp>

#include "report/code_families.hpp"
#include "report/labels.hpp"
#include "report/markup.hpp"
#include "report/timeline.hpp"

namespace oars {
namespace {

// The format demands a date; none that a session holds would be the file's.
constexpr std::string_view kOpening =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="1970-01-01T00:00:00Z" FORMAT="3.0" VERSION="3.0")"
    R"( xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance")"
    R"( xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
)";
constexpr std::string_view kClosing =
    R"(  <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="speech" TIME_ALIGNABLE="true"/>
  <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="code" TIME_ALIGNABLE="false"/>
  <CONSTRAINT DESCRIPTION="1-1 association with a parent annotation" STEREOTYPE="Symbolic_Association"/>
</ANNOTATION_DOCUMENT>
)";

/// The utterances of one tier, in the order of time and without overlap.
struct Tier {
  std::string id;
  std::size_t speaker = 0;
  std::vector<std::size_t> utterances;
};

std::string quoted(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + report::escape_xml(value) + "\"";
}

std::string unique_id(const std::string& wanted, std::set<std::string>& taken) {
  std::string id = wanted;
  for (int number = 2; !taken.insert(id).second; ++number) {
    id = wanted + " (" + std::to_string(number) + ")";
  }
  return id;
}

// What XML takes for the id of an element.
bool is_xml_id(std::string_view id) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  return !id.empty() && is_letter(id.front()) && std::all_of(id.begin(), id.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

class EafWriter {
 public:
  explicit EafWriter(const Session& session)
      : session_(session),
        labels_(report::written_labels(session)),
        slots_(report::timeline(session)) {
    set_tiers();
    for (const Utterance& utterance : session.utterances) {
      annotation_ids_.push_back(new_annotation_id(utterance.id));
    }
  }

  std::string write(const Analysis* analysis) {
    out_ = kOpening;
    write_header();
    write_times();
    for (const Tier& tier : tiers_) write_speech(tier);
    if (analysis != nullptr) write_codes(*analysis);
    out_ += kClosing;
    return std::move(out_);
  }

 private:
  // Annotations of a tier may not overlap: what does goes to a further tier of the same speaker.
  void set_tiers() {
    std::vector<std::size_t> order(slots_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      return slots_[a].start < slots_[b].start;
    });
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      tiers_.push_back({unique_id(labels_[i], ids_), i, {}});
    }
    for (const std::size_t i : order) free_tier(i).utterances.push_back(i);
  }

  Tier& free_tier(std::size_t utterance) {
    const std::size_t speaker = session_.utterances[utterance].speaker;
    for (Tier& tier : tiers_) {
      if (tier.speaker != speaker) continue;
      const bool is_free =
          tier.utterances.empty() || slots_[tier.utterances.back()].end <= slots_[utterance].start;
      if (is_free) return tier;
    }
    tiers_.push_back({unique_id(labels_[speaker], ids_), speaker, {}});
    return tiers_.back();
  }

  // The utterance's own id where it is one of XML's, else a number behind an "a".
  std::string new_annotation_id(const std::string& own) {
    if (is_xml_id(own) && taken_annotation_ids_.insert(own).second) return own;
    while (true) {
      std::string id = "a" + std::to_string(++last_annotation_);
      if (taken_annotation_ids_.insert(id).second) return id;
    }
  }

  void write_property(const std::string& name, const std::string& value) {
    out_ +=
        "    <PROPERTY" + quoted("NAME", name) + ">" + report::escape_xml(value) + "</PROPERTY>\n";
  }

  void write_header() {
    out_ += "  <HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\">\n";
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      write_property("role of " + labels_[i], to_string(session_.speakers[i].role));
    }
    const std::string estimates = report::estimates(slots_);
    if (!estimates.empty()) write_property("times", estimates);
    out_ += "  </HEADER>\n";
  }

  void write_times() {
    std::vector<std::pair<std::int64_t, std::size_t>> times;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      times.emplace_back(slots_[i].start, 2 * i);
      times.emplace_back(slots_[i].end, 2 * i + 1);
    }
    std::sort(times.begin(), times.end());
    out_ += "  <TIME_ORDER>\n";
    for (const auto& [time, number] : times) {
      out_ += "    <TIME_SLOT" + quoted("TIME_SLOT_ID", slot_id(number)) +
              quoted("TIME_VALUE", std::to_string(time)) + "/>\n";
    }
    out_ += "  </TIME_ORDER>\n";
  }

  void write_speech(const Tier& tier) {
    out_ += "  <TIER LINGUISTIC_TYPE_REF=\"speech\"" + quoted("PARTICIPANT", label(tier)) +
            quoted("TIER_ID", tier.id) + ">\n";
    for (const std::size_t i : tier.utterances) {
      const std::string tag = "ALIGNABLE_ANNOTATION";
      write_annotation(tag,
                       quoted("ANNOTATION_ID", annotation_ids_[i]) +
                           quoted("TIME_SLOT_REF1", slot_id(2 * i)) +
                           quoted("TIME_SLOT_REF2", slot_id(2 * i + 1)),
                       session_.utterances[i].text);
    }
    out_ += "  </TIER>\n";
  }

  void write_annotation(const std::string& tag, const std::string& attributes,
                        std::string_view value) {
    out_ += "    <ANNOTATION><" + tag + attributes + "><ANNOTATION_VALUE>" +
            report::escape_xml(value) + "</ANNOTATION_VALUE></" + tag + "></ANNOTATION>\n";
  }

  void write_codes(const Analysis& analysis) {
    for (const std::string& family : report::families(analysis)) {
      for (const Tier& tier : tiers_) write_family(analysis, family, tier);
    }
  }

  void write_family(const Analysis& analysis, const std::string& family, const Tier& parent) {
    bool open = false;
    for (const std::size_t i : parent.utterances) {
      const std::string codes = report::codes_of_family(analysis.coded[i], family);
      if (codes.empty()) continue;
      if (!std::exchange(open, true)) begin_family(family, parent);
      write_annotation("REF_ANNOTATION",
                       quoted("ANNOTATION_ID", new_annotation_id({})) +
                           quoted("ANNOTATION_REF", annotation_ids_[i]),
                       codes);
    }
    if (open) out_ += "  </TIER>\n";
  }

  void begin_family(const std::string& family, const Tier& parent) {
    out_ += "  <TIER LINGUISTIC_TYPE_REF=\"code\"" + quoted("PARENT_REF", parent.id) +
            quoted("PARTICIPANT", label(parent)) +
            quoted("TIER_ID", unique_id(family + "@" + parent.id, ids_)) + ">\n";
  }

  const std::string& label(const Tier& tier) const { return labels_[tier.speaker]; }
  static std::string slot_id(std::size_t number) { return "ts" + std::to_string(number + 1); }

  const Session& session_;
  std::vector<std::string> labels_;
  std::vector<report::Slot> slots_;
  std::vector<Tier> tiers_;
  std::set<std::string> ids_;
  std::vector<std::string> annotation_ids_;  // one an utterance
  std::set<std::string, std::less<>> taken_annotation_ids_;
  std::size_t last_annotation_ = 0;
  std::string out_;
};

}  // namespace

std::string to_eaf(const Session& session) { return EafWriter(session).write(nullptr); }

std::string to_eaf(const Analysis& analysis) {
  return EafWriter(analysis.session).write(&analysis);
}

}  // namespace oars
