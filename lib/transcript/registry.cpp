#include "transcript/registry.hpp"

#include <algorithm>
#include <filesystem>

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

constexpr double kClear = 0.5;
constexpr std::size_t kSample = std::size_t{64} * 1024;

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

Choice choose_reader(std::string_view text, std::string_view name) {
  const std::string_view sample = sample_of(text);
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

std::string_view sample_of(std::string_view text) {
  if (text.size() <= kSample) return text;
  const std::size_t end = text.rfind('\n', kSample);
  return text.substr(0, end == std::string_view::npos ? kSample : end + 1);
}

}  // namespace oars::transcript
