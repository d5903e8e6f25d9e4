#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include <oars/error.hpp>
#include <oars/version.hpp>

#include "commands.hpp"
#include "complaint.hpp"
#include "exit_code.hpp"
#include "output.hpp"
#include "suggest.hpp"

namespace {

constexpr const char* kFooter = R"(Examples:
  oars score session.vtt                         a scorecard and the coded lines
  oars score *.csv --format jsonl -o out.jsonl   a record an utterance, for tools
  oars read sessions/                            what is read of a folder's files
  oars codes judgment                            what the judgment codes mean
  oars score --help                              all options of a subcommand

Exit codes:
  0  done
  1  some file could not be read or written; the rest was done
  2  usage: the command line, or a value in it, is not accepted
  3  some session's speakers have unknown roles; a table names the flags that mend it)";

// What could have been typed instead of an argument that nothing takes.
std::vector<std::string> known_words(const CLI::App& program) {
  std::vector<std::string> words;
  for (const CLI::App* app : program.get_subcommands([](const CLI::App*) { return true; })) {
    words.push_back(app->get_name());
  }
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  const CLI::App& at = chosen.empty() ? program : *chosen.front();
  for (const CLI::Option* option : at.get_options()) {
    for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
  }
  return words;
}

int usage_error(const std::string& fault, const std::string& remedy) {
  std::cerr << "oars: " << fault << "\nWhat to do: " << remedy << '\n';
  return kExitUsage;
}

// "see `oars score --help`", for the subcommand at hand.
std::string see_help(const CLI::App& program) {
  const std::vector<CLI::App*> chosen = program.get_subcommands();
  return "see `oars " + (chosen.empty() ? "" : chosen.front()->get_name() + " ") + "--help`";
}

int unexpected_argument(const CLI::App& program, const std::string& argument) {
  const bool is_option = argument.starts_with("-");
  const std::string word = is_option ? argument.substr(0, argument.find('=')) : argument;
  if (!is_option && !program.get_subcommands().empty()) {
    return usage_error("'" + word + "' is one argument too many", see_help(program));
  }
  const std::string fault =
      "there is no " + std::string(is_option ? "option" : "subcommand") + " '" + word + "'";
  if (!is_option && std::filesystem::exists(word)) {
    return usage_error(fault, "did you mean 'oars score " + word + "'?");
  }
  const std::string near = closest(word, known_words(program));
  return usage_error(
      fault, (near.empty() ? "" : "did you mean '" + near + "'? If not, ") + see_help(program));
}

int parse_error(const CLI::App& program, const CLI::ParseError& error) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
    return program.exit(error);  // --help and --version end the parse this way.
  }
  const std::vector<std::string> unexpected = program.remaining(true);
  if (!unexpected.empty()) return unexpected_argument(program, unexpected.front());
  return usage_error(error.what(), see_help(program));
}

int run(const std::vector<Command>& commands, const CLI::App& program) {
  for (const Command& command : commands) {
    if (command.app->parsed()) return command.run();
  }
  std::cerr << program.help();
  return kExitUsage;
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that leaves early (`oars score ... | head`) shows as a failed write, not as a signal.
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App program(
      "Codes what a counselor says in a session transcript, with the evidence for each code, and\n"
      "scores the session. Everything happens on this machine.",
      "oars");
  program.get_formatter()->column_width(34);  // Shared by the subcommands.
  program.set_version_flag("--version", std::string("oars ") + oars::version(),
                           "Print the version and exit");
  program.footer(kFooter);
  const std::vector<Command> commands{add_score(program), add_read(program), add_codes(program),
                                      add_formats(program)};
  try {
    program.parse(argc, argv);
    return run(commands, program);
  } catch (const CLI::ParseError& error) {
    return parse_error(program, error);
  } catch (const UsageError& error) {
    return usage_error(error.what(), see_help(program));
  } catch (const oars::Error& error) {
    // Files' own errors are met where they are scored; this is an option's value or a pack.
    std::cerr << complaint(error);
    return kExitUsage;
  } catch (const std::bad_alloc&) {
    std::cerr << "oars: out of memory\nWhat to do: score the files one by one.\n";
  } catch (const std::exception& error) {
    std::cerr << "oars: " << error.what() << '\n';
  }
  return kExitFailed;
}
