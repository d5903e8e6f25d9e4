#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <oars/oars.hpp>

#include "commands.hpp"
#include "inputs.hpp"
#include "intake.hpp"
#include "output.hpp"
#include "reading_options.hpp"
#include "score_run.hpp"
#include "terminal.hpp"

namespace {

// The options as typed.
struct ScoreOptions {
  ReadingOptions reading;
  std::string format = "text";
  std::vector<std::string> profiles;
  std::string pack;
  std::string coder = "learned";
  std::string model;
  double abstain = 0.0;
  std::string color = "auto";
  std::string output;
  bool no_text = false;
};

constexpr const char* kExamples = R"(Examples:
  oars score session.vtt
  oars score --role 'Ana Reyes=counselor' --role 'Sam Cole=client' session.txt
  oars score --columns text=utterance,speaker=who corpus.csv --format jsonl -o codes.jsonl
  cat session.txt | oars score --no-text --format json
  oars score sessions/ --format csv -o codes.csv     a folder; roles.csv in it says who is who

With several sessions, json writes one object a session and line.
Exit codes: 0 done, 1 some file failed, 2 usage, 3 roles unknown (see the table it prints).)";

oars::Analyzer make_analyzer(const ScoreOptions& options) {
  oars::AnalyzerOptions analyzer;
  analyzer.profiles = options.profiles;
  analyzer.pack = options.pack;
  analyzer.coder = options.coder;
  analyzer.model = options.model;
  analyzer.abstain = options.abstain;
  return oars::Analyzer(std::move(analyzer));
}

Format format_of(const std::string& name) {
  if (name == "json") return Format::json;
  if (name == "jsonl") return Format::jsonl;
  return name == "csv" ? Format::csv : Format::text;
}

oars::WriteOptions write_options(const ScoreOptions& options) {
  const bool to_terminal = options.output.empty() || options.output == "-";
  oars::WriteOptions write;
  write.text = !options.no_text;
  write.color = to_terminal ? wants_color(options.color) : options.color == "always";
  if (to_terminal) write.width = terminal_width();
  return write;
}

int score(const ScoreOptions& options) {
  const Inputs inputs = find_inputs(options.reading);
  refuse_output_over_input(inputs.list, options.output);
  oars::Analyzer analyzer = make_analyzer(options);
  Output output(options.output);
  Intake intake;
  if (inputs.failed) intake.fail();
  ScoreRun run(std::move(analyzer), format_of(options.format), write_options(options), intake,
               output);
  for (const Input& input : inputs.list) run.score(input);
  // With nothing but failures the file of an earlier run is worth more than an empty one.
  if (run.sessions() > 0) output.commit();
  return intake.exit_code();
}

void add_scoring(CLI::App& app, ScoreOptions& options) {
  app.add_option("--profile", options.profiles,
                 "Score by this coding scheme: plain, miti4, miti3 or misc25;\n"
                 "again for more; none: all")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("--pack", options.pack,
                 "A folder whose .toml files replace or add to those of the\nlanguage pack")
      ->type_name("FOLDER");
  app.add_option("--coder", options.coder,
                 "What codes questions, reflections and the main behavior: learned\n"
                 "(default), a model trained on coded sessions, or rules alone")
      ->type_name("learned|rules")
      ->check(CLI::IsMember({"learned", "rules"}).description(""));
  app.add_option("--model", options.model,
                 "A model that \"python -m oars train\" wrote, instead of the one\n"
                 "compiled in; asks for the learned coder")
      ->type_name("FILE");
  app.add_option("--abstain", options.abstain,
                 "With the learned coder: a line of which a label's probability\n"
                 "is below this keeps the rules' codes; 0 (default): none")
      ->type_name("P");
}

void add_writing(CLI::App& app, ScoreOptions& options) {
  app.add_option("-f,--format", options.format,
                 "text (default) for people; json, an object a session; jsonl\n"
                 "or csv, a row an utterance")
      ->type_name("text|json|jsonl|csv")
      ->check(CLI::IsMember({"text", "json", "jsonl", "csv"}).description(""));
  app.add_flag("--no-text", options.no_text, "Leave out what was said");
  app.add_option("-o,--output", options.output, "Write to this file, whole or not at all")
      ->type_name("OUT");
  app.add_option("--color", options.color, "Color the text; auto (default): on a terminal")
      ->type_name("auto|always|never")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""));
}

}  // namespace

Command add_score(CLI::App& program) {
  CLI::App* app = program.add_subcommand("score", "Code and score transcripts");
  auto options = std::make_shared<ScoreOptions>();
  add_reading(*app, options->reading);
  add_scoring(*app, *options);
  add_writing(*app, *options);
  app->footer(kExamples);
  return {app, [options] { return score(*options); }};
}
