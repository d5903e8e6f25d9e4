#pragma once

#include <cstddef>

#include <oars/analyzer.hpp>
#include <oars/write.hpp>

#include "report/json.hpp"

/// The one-utterance record: the same fields in JSON, JSON Lines and CSV.
namespace oars::report {

/// Writes the record of the utterance at `index` as an object.
void write_record(JsonWriter& json, const Analysis& analysis, std::size_t index,
                  const WriteOptions& options);

/// The record's `findings`: an array. Offsets are into `text` as it is written. `words` is whether
/// they may say what was said, as Finding::instead does.
void write_findings(JsonWriter& json, const std::vector<Finding>& findings, std::string_view text,
                    bool words);

/// The record's `probability`: an object.
void write_probability(JsonWriter& json, const CodedUtterance& coded);

/// The record's `question` and `reflection`: nullopt for none.
std::optional<std::string_view> question_field(const CodedUtterance& coded);
std::optional<std::string_view> reflection_field(const CodedUtterance& coded);

/// The record's `behavior`: nullopt where there is none.
std::optional<std::string_view> behavior_field(const CodedUtterance& coded);

}  // namespace oars::report
