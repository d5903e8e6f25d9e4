#include "inputs.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <map>
#include <system_error>
#include <utility>

#include <oars/folder.hpp>

#include "complaint.hpp"
#include "layout.hpp"
#include "terminal.hpp"

namespace fs = std::filesystem;

namespace {

// One byte over what the readers accept (ErrorCode::file_too_large), so that they refuse it.
constexpr std::size_t kMostInput = (std::size_t{256} << 20) + 1;

std::string standard_input() {
  std::string bytes;
  std::array<char, 65536> block;
  while (bytes.size() < kMostInput) {
    const std::size_t count = std::fread(block.data(), 1, block.size(), stdin);
    if (count == 0) break;
    bytes.append(block.data(), count);
  }
  return bytes;
}

// A corpus is a folder itself, and its table lies in it.
fs::path table_folder(const fs::path& transcript) {
  std::error_code ignored;
  return fs::is_directory(transcript, ignored) ? transcript : transcript.parent_path();
}

oars::RoleMap read_map_of(const fs::path& folder) {
  const fs::path table = folder / oars::kRoleMapName;
  std::error_code ignored;
  return fs::exists(table, ignored) ? oars::read_role_map(table) : oars::RoleMap{};
}

// Rows that no transcript takes up are most likely mistyped.
void warn_of_idle_rows(const oars::RoleMap& map, const fs::path& folder) {
  for (const oars::RoleMap::Row& row : map.rows) {
    std::error_code ignored;
    const bool corpus = row.file == folder.filename();  // The table lies in the corpus itself.
    if (row.file == "*" || corpus || fs::exists(folder / row.file, ignored)) continue;
    std::cerr << "oars: " << printable(map.source) << ':' << row.line
              << ": warning: there is no file \"" << printable(row.file)
              << "\" beside this table, and the row is not used\n";
  }
}

void add_folder(const fs::path& folder, const oars::ReadOptions& options,
                std::vector<Input>& inputs) {
  const std::vector<fs::path> transcripts = oars::find_transcripts(folder);
  if (transcripts.empty()) {
    throw oars::Error(oars::ErrorCode::empty_input, {folder.string(), 0},
                      "The folder holds no transcript", "check the path");
  }
  std::map<fs::path, oars::RoleMap> maps;
  for (const fs::path& transcript : transcripts) {
    const fs::path beside = table_folder(transcript);
    const auto [map, added] = maps.try_emplace(beside);
    if (added) {
      map->second = read_map_of(beside);
      warn_of_idle_rows(map->second, beside);
    }
    Input input{transcript.string(), options};
    input.options.roles =
        map->second.roles_for(transcript.filename().string(), std::move(input.options.roles));
    inputs.push_back(std::move(input));
  }
}

}  // namespace

Inputs find_inputs(const ReadingOptions& options) {
  if (options.paths.empty() && input_is_terminal()) {
    throw UsageError("no file given; name one, or pipe a transcript into standard input");
  }
  const oars::ReadOptions read = read_options(options);
  Inputs inputs;
  if (options.paths.empty()) inputs.list.push_back({"-", read});
  for (const std::string& path : options.paths) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
      inputs.list.push_back({path, read});
      continue;
    }
    try {
      add_folder(path, read, inputs.list);
    } catch (const oars::Error& error) {
      inputs.failed = true;
      std::cerr << complaint(error);
    }
  }
  return inputs;
}

void refuse_output_over_input(const std::vector<Input>& inputs, const std::string& output) {
  for (const Input& input : inputs) {
    std::error_code missing;
    if (fs::equivalent(input.path, output, missing)) {
      throw UsageError("-o names an input, '" + input.path + "'; name another file");
    }
  }
}

std::vector<oars::Session> read_input(const Input& input) {
  if (input.path == "-") return oars::read_bytes(standard_input(), "stdin", input.options);
  return oars::read_file(input.path, input.options);
}
