#include <cmath>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <oars/folder.hpp>
#include <oars/read.hpp>

#include "commands.hpp"
#include "complaint.hpp"
#include "exit_code.hpp"
#include "layout.hpp"
#include "output.hpp"

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
  return result;
}

std::string percent(double share) {
  return std::to_string(static_cast<int>(std::lround(100.0 * share))) + "%";
}

// The files of a PATH, which may be a folder.
std::vector<std::filesystem::path> files_of(const std::string& path) {
  if (std::filesystem::is_directory(path)) return oars::find_transcripts(path);
  return {path};
}

// False, with a complaint, if the path cannot be read or a file is not recognized.
bool sniff_path(const std::string& path, std::vector<std::vector<std::string>>& rows) {
  try {
    bool known = true;
    for (const std::filesystem::path& file : files_of(path)) {
      const oars::SniffResult result = oars::sniff_file(file);
      rows.push_back({printable(file.string()), result.format.empty() ? "-" : result.format,
                      percent(result.confidence), result.evidence});
      known &= !result.format.empty();
    }
    return known;
  } catch (const oars::Error& error) {
    std::cerr << complaint(error);
    return false;
  }
}

int sniff(const std::vector<std::string>& paths) {
  bool all_known = true;
  std::vector<std::vector<std::string>> rows{{"FILE", "FORMAT", "CONFIDENCE", "EVIDENCE"}};
  for (const std::string& path : paths) all_known &= sniff_path(path, rows);
  if (rows.size() > 1) {
    Output().write(table(rows, {Align::left, Align::left, Align::right, Align::left}));
  }
  return all_known ? kExitDone : kExitFailed;
}

int list_formats() {
  std::vector<std::vector<std::string>> rows{{"NAME", "FORMAT", "USUAL EXTENSIONS"}};
  for (const oars::FormatInfo& format : oars::formats()) {
    rows.push_back({format.name, format.title, joined(format.extensions)});
  }
  Output().write(
      table(rows, {Align::left, Align::left, Align::left}) +
      "\nA file's format is found from its content; --input-format NAME overrules that.\n");
  return kExitDone;
}

}  // namespace

Command add_formats(CLI::App& program) {
  CLI::App* app = program.add_subcommand("formats", "List the transcript formats that can be read");
  auto paths = std::make_shared<std::vector<std::string>>();
  app->add_option("--sniff", *paths,
                  "Show which format each of these files or folders has, and\nby what it is known")
      ->type_name("PATH...");
  app->footer(
      "Examples:\n  oars formats\n  oars formats --sniff sessions/*\n\nExit codes: 0 done, 1 some "
      "file was not recognized, 2 usage.");
  return {app, [paths] { return paths->empty() ? list_formats() : sniff(*paths); }};
}
