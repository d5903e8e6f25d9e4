#include <string>
#include <vector>

#include <oars/read.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "layout.hpp"
#include "output.hpp"

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : " ") + word;
  return result;
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
  app->footer("Example:\n  oars formats");
  return {app, list_formats};
}
