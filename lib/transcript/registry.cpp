#include "transcript/registry.hpp"

#include <algorithm>
#include <filesystem>

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

constexpr double kClear = 0.5;

std::string extension_of(std::string_view name) {
  return lower(std::filesystem::path(name).extension().string());
}

bool has_extension(const Reader& reader, const std::string& extension) {
  const auto& known = reader.info.extensions;
  return std::find(known.begin(), known.end(), extension) != known.end();
}

const Reader* reader_of_extension(const std::string& extension) {
  for (const Reader& reader : readers()) {
    if (has_extension(reader, extension)) return &reader;
  }
  return nullptr;
}

}  // namespace

const std::vector<Reader>& readers() {
  static const std::vector<Reader> list{
      {{"vtt", "WebVTT captions", {".vtt"}}, match_vtt, read_vtt},
      {{"srt", "SubRip captions", {".srt"}}, match_srt, read_srt},
      {{"docx", "Word document", {".docx"}}, match_docx, read_docx, Takes::bytes},
      {{"chat", "CHAT transcript", {".cha"}}, match_chat, read_chat},
      {{"elan", "ELAN annotations", {".eaf"}}, match_elan, read_elan},
      // The first one with ".json", for what none recognizes.
      {{"json", "JSON and JSON Lines", {".json", ".jsonl", ".ndjson"}},
       match_json,
       read_json,
       Takes::bytes},
      {{"oars", "Session written by oars", {".json", ".jsonl"}},
       match_session,
       read_session,
       Takes::bytes,
       true},
      {{"whisper", "JSON of Whisper and its kin", {".json"}},
       match_whisper,
       read_whisper,
       Takes::bytes},
      {{"convokit", "ConvoKit corpus", {".jsonl", ".json"}},
       match_convokit,
       read_convokit,
       Takes::bytes},
      {{"assemblyai", "AssemblyAI transcript", {".json"}},
       match_assemblyai,
       read_assemblyai,
       Takes::bytes},
      {{"deepgram", "Deepgram result", {".json"}}, match_deepgram, read_deepgram, Takes::bytes},
      {{"aws", "Amazon Transcribe result", {".json"}}, match_aws, read_aws, Takes::bytes},
      {{"revai", "Rev.ai transcript", {".json"}}, match_revai, read_revai, Takes::bytes},
      {{"azure", "Azure Speech result", {".json"}}, match_azure, read_azure, Takes::bytes},
      {{"google", "Google Speech-to-Text result", {".json"}},
       match_google,
       read_google,
       Takes::bytes},
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
  const std::string extension = extension_of(name);
  choice.by_extension = reader_of_extension(extension);
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
  // Of the readers that share the extension, the one that fits is meant.
  if (choice.reader != nullptr && has_extension(*choice.reader, extension)) {
    choice.by_extension = choice.reader;
  }
  return choice;
}

}  // namespace oars::transcript
