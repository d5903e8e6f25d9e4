#include <memory>
#include <string>

#include <oars/read.hpp>

#include "commands.hpp"
#include "inputs.hpp"
#include "intake.hpp"
#include "output.hpp"
#include "read_run.hpp"
#include "reading_options.hpp"

namespace {

// The options as typed.
struct ReadCommandOptions {
  ReadingOptions reading;
  std::string format = "text";
  std::string output;
  bool text = false;
};

constexpr const char* kExamples = R"(Examples:
  oars read session.vtt                                   speakers, roles, repairs
  oars read sessions/                                     all that is in a folder
  oars read session.csv --text | less                     the words too
  oars read session.docx --format json -o session.json    to keep or to hand on
  oars read session.srt --format eaf -o session.eaf       to code it in ELAN

text shows nothing that was said without --text; the other formats hold all of it. json writes an
object a session and line; vtt, eaf and cha hold one session.
Exit codes: 0 done, 1 some file failed, 2 usage, 3 roles unknown (the output names the flags).)";

SessionFormat format_of(const std::string& name) {
  if (name == "json") return SessionFormat::json;
  if (name == "csv") return SessionFormat::csv;
  if (name == "vtt") return SessionFormat::vtt;
  if (name == "eaf") return SessionFormat::eaf;
  return name == "cha" ? SessionFormat::cha : SessionFormat::text;
}

int read(const ReadCommandOptions& options) {
  const SessionFormat format = format_of(options.format);
  if (options.text && format != SessionFormat::text) {
    throw UsageError("--text is for the text format; '" + options.format + "' holds the words");
  }
  const Inputs inputs = find_inputs(options.reading);
  refuse_output_over_input(inputs.list, options.output);
  Output output(options.output);
  Intake intake;
  if (inputs.failed) intake.fail();
  ReadRun run(format, options.text, intake, output);
  for (const Input& input : inputs.list) run.read(input);
  run.finish();
  if (run.sessions() > 0) output.commit();
  return intake.exit_code();
}

}  // namespace

Command add_read(CLI::App& program) {
  CLI::App* app = program.add_subcommand("read", "Show how transcripts are read, or convert them");
  auto options = std::make_shared<ReadCommandOptions>();
  add_reading(*app, options->reading);
  app->add_option("-f,--format", options->format,
                  "text (default) for people; json, all of a session; csv, a\n"
                  "row an utterance; vtt, eaf (ELAN) or cha (CHAT)")
      ->type_name("text|json|csv|vtt|eaf|cha")
      ->check(CLI::IsMember({"text", "json", "csv", "vtt", "eaf", "cha"}).description(""));
  app->add_flag("--text", options->text, "Show what was said too");
  app->add_option("-o,--output", options->output, "Write to this file, whole or not at all")
      ->type_name("OUT");
  app->footer(kExamples);
  return {app, [options] { return read(*options); }};
}
