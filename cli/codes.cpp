#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <oars/analyzer.hpp>
#include <oars/write.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "layout.hpp"
#include "output.hpp"
#include "suggest.hpp"
#include "terminal.hpp"

namespace {

struct CodesOptions {
  std::string code;
  std::string format = "text";
  std::string pack;
};

using Codebook = std::vector<oars::CodeInfo>;

// A code by its id, or a family by the part before a dot: "judgment" is all of judgment.*.
Codebook select(const Codebook& codebook, const std::string& wanted) {
  if (wanted.empty()) return codebook;
  Codebook chosen;
  std::vector<std::string> names;
  for (const oars::CodeInfo& code : codebook) {
    names.push_back(code.id);
    names.push_back(code.id.substr(0, code.id.find('.')));
    if (code.id == wanted || code.id.starts_with(wanted + ".")) chosen.push_back(code);
  }
  if (chosen.empty()) {
    const std::string near = closest(wanted, names);
    throw UsageError(
        "there is no code '" + wanted + "'; " +
        (near.empty() ? "`oars codes` lists them all" : "did you mean '" + near + "'?"));
  }
  return chosen;
}

std::string as_text(const Codebook& codes, std::size_t width) {
  std::string result;
  for (const oars::CodeInfo& code : codes) {
    if (!result.empty()) result += '\n';
    result += code.id + "  (" + code.title + ")\n" + wrapped(code.definition, "    ", width);
    for (const std::string& example : code.examples) {
      result += wrapped("e.g. \"" + example + "\"", "      ", width);
    }
  }
  return result;
}

int list_codes(const CodesOptions& options) {
  oars::AnalyzerOptions analyzer;
  analyzer.pack = options.pack;
  const Codebook codes = select(oars::Analyzer(std::move(analyzer)).codebook(), options.code);
  Output().write(options.format == "json"
                     ? oars::to_json(codes)
                     : as_text(codes, static_cast<std::size_t>(terminal_width())));
  return kExitDone;
}

}  // namespace

Command add_codes(CLI::App& program) {
  CLI::App* app = program.add_subcommand("codes", "Show the codebook, with examples");
  auto options = std::make_shared<CodesOptions>();
  app->add_option("CODE", options->code, "One code, or a family such as judgment; none: all");
  app->add_option("-f,--format", options->format, "How to write it")
      ->type_name("text|json")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->default_str("text");
  app->add_option("--pack", options->pack,
                  "A folder whose .toml files replace or add to the language pack's")
      ->type_name("FOLDER");
  app->footer(
      "Examples:\n  oars codes\n  oars codes reflection.complex\n  oars codes judgment --format "
      "json");
  return {app, [options] { return list_codes(*options); }};
}
