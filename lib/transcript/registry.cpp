#include "transcript/registry.hpp"

#include <algorithm>
#include <filesystem>

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

constexpr double kClear = 0.5;

const Reader* reader_of_extension(std::string_view name) {
  const std::string extension = lower(std::filesystem::path(name).extension().string());
  if (extension.empty()) return nullptr;
  for (const Reader& reader : readers()) {
    const auto& known = reader.info.extensions;
    if (std::find(known.begin(), known.end(), extension) != known.end()) return &reader;
  }
  return nullptr;
}

}  // namespace

const std::vector<Reader>& readers() {
  static const std::vector<Reader> list{
      {{"vtt", "WebVTT captions", {".vtt"}}, match_vtt, read_vtt},
      {{"csv", "Table: CSV, TSV and the like", {".csv", ".tsv"}}, match_table, read_table},
      {{"text", "Labeled plain text", {".txt", ".md"}}, match_text, read_text},
  };
  return list;
}

const Reader* find_reader(std::string_view name) {
  const auto& list = readers();
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const Reader& reader) { return reader.info.name == name; });
  return found == list.end() ? nullptr : &*found;
}

Choice choose_reader(const Sample& sample, std::string_view name) {
  Choice choice;
  choice.by_extension = reader_of_extension(name);
  for (const Reader& reader : readers()) {
    Match match = reader.match(sample);
    const bool preferred = &reader == choice.by_extension;
    const bool better = match.confidence > choice.match.confidence ||
                        (preferred && match.confidence == choice.match.confidence);
    if (match.confidence <= kClear || !better) continue;
    choice.reader = &reader;
    choice.match = std::move(match);
  }
  if (choice.reader == nullptr && choice.by_extension != nullptr) {
    choice.reader = choice.by_extension;
    choice.match = {0.2, "nothing but the extension of the name"};
  }
  return choice;
}

}  // namespace oars::transcript
