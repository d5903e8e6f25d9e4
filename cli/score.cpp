#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <oars/oars.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "output.hpp"
#include "score_run.hpp"
#include "terminal.hpp"

namespace {

// The options as typed.
struct ScoreOptions {
  std::vector<std::string> files;
  std::string format = "text";
  std::vector<std::string> roles;
  std::vector<std::string> columns;
  std::vector<std::string> profiles;
  std::string input_format;
  std::string encoding;
  std::string pack;
  std::string color = "auto";
  std::string output;
  bool no_text = false;
};

constexpr const char* kExamples = R"(Examples:
  oars score session.vtt
  oars score --role 'Ana Reyes=counselor' --role 'Sam Cole=client' session.txt
  oars score --columns text=utterance,speaker=who corpus.csv --format jsonl -o codes.jsonl
  cat session.txt | oars score --no-text --format json

With several sessions, json writes one object a session and line.
Exit codes: 0 done, 1 some file failed, 2 usage, 3 roles unknown (see the table it prints).)";

// "NAME=VALUE", split at the last "=" for `--role`, whose label may hold one, else at the first.
std::pair<std::string, std::string> split(const std::string& option, const std::string& given,
                                          const std::string& shape, bool at_last) {
  const std::size_t at = at_last ? given.rfind('=') : given.find('=');
  if (at == std::string::npos) {
    throw UsageError(option + " takes " + shape + ", and there is no '=' in '" + given + "'");
  }
  return {given.substr(0, at), given.substr(at + 1)};
}

std::map<std::string, oars::Role> parse_roles(const std::vector<std::string>& given) {
  std::map<std::string, oars::Role> roles;
  for (const std::string& entry : given) {
    const auto [label, name] = split("--role", entry, "LABEL=ROLE", true);
    const auto role = oars::role_from_string(name);
    if (!role || *role == oars::Role::unknown) {
      throw UsageError("--role: '" + name + "' is not a role; take counselor, client or other");
    }
    const auto [earlier, added] = roles.emplace(label, *role);
    if (!added && earlier->second != *role) {
      throw UsageError("--role: two roles for the label '" + label + "'; give it one");
    }
  }
  return roles;
}

oars::ReadOptions read_options(const ScoreOptions& options) {
  oars::ReadOptions read;
  read.format = options.input_format;
  read.encoding = options.encoding;
  read.roles.given = parse_roles(options.roles);
  for (const std::string& entry : options.columns) {
    const auto [meaning, header] = split("--columns", entry, "MEANING=HEADER", false);
    read.columns.insert_or_assign(meaning, header);
  }
  read.validate();
  return read;
}

oars::Analyzer make_analyzer(const ScoreOptions& options) {
  oars::AnalyzerOptions analyzer;
  analyzer.profiles = options.profiles;
  analyzer.pack = options.pack;
  return oars::Analyzer(std::move(analyzer));
}

Format format_of(const std::string& name) {
  if (name == "json") return Format::json;
  if (name == "jsonl") return Format::jsonl;
  return name == "csv" ? Format::csv : Format::text;
}

std::vector<std::string> inputs(const ScoreOptions& options) {
  if (!options.files.empty()) return options.files;
  if (input_is_terminal()) {
    throw UsageError("no file given; name one, or pipe a transcript into standard input");
  }
  return {"-"};
}

// Results would replace the transcript that they come from.
void refuse_output_over_input(const ScoreOptions& options) {
  for (const std::string& file : options.files) {
    std::error_code missing;
    if (std::filesystem::equivalent(file, options.output, missing)) {
      throw UsageError("-o names an input, '" + file + "'; name another file");
    }
  }
}

int score(const ScoreOptions& options) {
  const std::vector<std::string> files = inputs(options);
  refuse_output_over_input(options);
  oars::ReadOptions read = read_options(options);
  oars::Analyzer analyzer = make_analyzer(options);
  Output output(options.output);
  const bool to_terminal = options.output.empty() || options.output == "-";
  oars::WriteOptions write;
  write.text = !options.no_text;
  write.color = to_terminal ? wants_color(options.color) : options.color == "always";
  write.width = to_terminal ? terminal_width() : write.width;
  ScoreRun run(std::move(analyzer), std::move(read), format_of(options.format), write, output);
  for (const std::string& file : files) run.score(file);
  // With nothing but failures the file of an earlier run is worth more than an empty one.
  if (run.sessions() > 0) output.commit();
  return run.exit_code();
}

void add_reading(CLI::App& app, ScoreOptions& options) {
  app.add_option("FILE", options.files,
                 "Transcripts; - or none: standard input. `oars formats` lists the\n"
                 "kinds that can be read")
      ->type_name("");
  app.add_option("--role", options.roles,
                 "Who a speaker is: counselor, client or other; again for\neach speaker")
      ->type_name("LABEL=ROLE")
      ->allow_extra_args(false);
  app.add_option("--columns", options.columns,
                 "A table's columns, e.g. text=utterance,speaker=who; also\n"
                 "session, id, start, end")
      ->type_name("MEANING=HEADER")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--input-format", options.input_format,
                 "Read as this format instead of finding it from the content")
      ->type_name("NAME");
  app.add_option("--encoding", options.encoding,
                 "utf-8, utf-16le, utf-16be or cp1252 instead of finding it\nfrom the bytes")
      ->type_name("NAME");
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
  add_reading(*app, *options);
  add_scoring(*app, *options);
  add_writing(*app, *options);
  app->footer(kExamples);
  return {app, [options] { return score(*options); }};
}
