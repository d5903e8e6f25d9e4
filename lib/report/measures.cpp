#include "report/measures.hpp"

#include <algorithm>
#include <set>

#include "report/numbers.hpp"

namespace oars::report {
namespace {

constexpr int kColumnsFrom = 80;  // Narrower pages get running text.
constexpr std::string_view kReached = "\xE2\x97\x8F";
constexpr std::string_view kNotYet = "\xE2\x97\x8B";

/// One measure, cell by cell.
struct Row {
  std::string title;
  std::string value;
  std::string interval;
  std::string base;
  std::string thresholds;
};

Row row(const Measure& measure) {
  Row result;
  result.title = measure.title;
  if (!measure.value) {
    result.value = "\xE2\x80\x93";
    result.interval = "none counted";
    return result;
  }
  const bool proportion = measure.interval.has_value();
  const auto show = [&](double value) {
    return proportion ? percent(value, measure.thresholds) : ratio(value, measure.thresholds);
  };
  result.value = show(*measure.value);
  if (measure.interval) {
    result.interval =
        fixed(measure.interval->low * 100.0, 0) + " to " + percent(measure.interval->high);
  }
  result.base = (proportion ? "of " : "over ") + std::to_string(measure.base) +
                (measure.small_sample ? " (few)" : "");
  for (const Threshold& threshold : measure.thresholds) {
    if (!result.thresholds.empty()) result.thresholds += "  ";
    result.thresholds += *measure.value >= threshold.value ? kReached : kNotYet;
    result.thresholds += " " + threshold.name + " " +
                         (proportion ? percent(threshold.value) : ratio(threshold.value));
  }
  return result;
}

void write_row(Page& page, const Row& row, int title_width) {
  if (page.width() >= kColumnsFrom) {
    std::string line = pad(row.title, title_width) + pad_left(row.value, 7) + "  " +
                       pad(row.interval, 13) + pad(row.base, 13) + row.thresholds;
    page.paragraph(line, 2, title_width);
    return;
  }
  std::string text = row.title + ": " + row.value;
  for (const std::string* cell : {&row.interval, &row.base, &row.thresholds}) {
    if (!cell->empty()) text += "  " + *cell;
  }
  page.paragraph(text, 2, 2);
}

void append(std::string& list, const std::string& item) {
  list += (list.empty() ? "" : ", ") + item;
}

void write_counts(Page& page, const ProfileScore& profile) {
  std::string seen;
  std::string not_seen;
  for (const Count& count : profile.counts) {
    std::string name = count.id;
    std::replace(name.begin(), name.end(), '_', ' ');
    if (count.value > 0) {
      append(seen, name + " " + std::to_string(count.value));
    } else {
      append(not_seen, name);
    }
  }
  if (!seen.empty()) page.paragraph("Counted: " + seen, 2, 2);
  if (!not_seen.empty()) page.paragraph("Not seen: " + not_seen, 2, 2, Ink::dim);
}

void write_sources(Page& page, const ProfileScore& profile) {
  std::set<std::string> sources;
  for (const Measure& measure : profile.measures) {
    for (const Threshold& threshold : measure.thresholds) sources.insert(threshold.source);
  }
  for (const std::string& source : sources) {
    page.paragraph("Thresholds: " + source, 2, 2, Ink::dim);
  }
}

void write_profile(Page& page, const ProfileScore& profile) {
  page.blank();
  page.heading(profile.title + ", counted by " + profile.unit);
  int title_width = 0;
  for (const Measure& measure : profile.measures) {
    title_width = std::max(title_width, columns(measure.title));
  }
  for (const Measure& measure : profile.measures) write_row(page, row(measure), title_width);
  write_counts(page, profile);
  write_sources(page, profile);
}

void write_legend(Page& page, const SessionScore& scores) {
  bool cut = false;
  bool few = false;
  bool interval = false;
  for (const ProfileScore& profile : scores.profiles) {
    for (const Measure& measure : profile.measures) {
      cut = cut || (measure.value && !measure.thresholds.empty());
      few = few || measure.small_sample;
      interval = interval || measure.interval;
    }
  }
  std::string text;
  if (interval) text += "\"17 to 59%\": 95% interval. ";
  if (few) text += "(few): under 10 counted, read with care. ";
  if (cut) text.append(kReached).append(" reached, ").append(kNotYet).append(" not yet.");
  if (text.empty()) return;
  page.blank();
  page.paragraph(text, 0, 0, Ink::dim);
}

}  // namespace

void write_measures(Page& page, const SessionScore& scores) {
  for (const ProfileScore& profile : scores.profiles) write_profile(page, profile);
  write_legend(page, scores);
}

}  // namespace oars::report
