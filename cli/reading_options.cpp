#include "reading_options.hpp"

#include <map>
#include <utility>

namespace {

// "NAME=VALUE", split at the last "=" for `--role`, whose label may hold one, else at the first.
std::pair<std::string, std::string> split(const std::string& option, const std::string& given,
                                          const std::string& shape, bool at_last) {
  const std::size_t at = at_last ? given.rfind('=') : given.find('=');
  if (at == std::string::npos) {
    throw UsageError(option + " takes " + shape + ", and there is no '=' in '" + given + "'");
  }
  return {given.substr(0, at), given.substr(at + 1)};
}

using Roles = std::map<std::string, oars::Role>;

void give_role(Roles& roles, const std::string& label, oars::Role role) {
  const auto [earlier, added] = roles.emplace(label, role);
  if (!added && earlier->second != role) {
    throw UsageError("two roles for the label '" + label + "'; give it one");
  }
}

Roles parse_roles(const ReadingOptions& options) {
  Roles roles;
  for (const std::string& entry : options.roles) {
    const auto [label, name] = split("--role", entry, "LABEL=ROLE", true);
    const auto role = oars::role_from_string(name);
    if (!role || *role == oars::Role::unknown) {
      throw UsageError("--role: '" + name + "' is not a role; take counselor, client or other");
    }
    give_role(roles, label, *role);
  }
  for (const std::string& label : options.counselors) {
    give_role(roles, label, oars::Role::counselor);
  }
  return roles;
}

void add_roles(CLI::App& app, ReadingOptions& options) {
  app.add_option("--role", options.roles,
                 "Who a speaker is: counselor, client or other; again for\neach speaker")
      ->type_name("LABEL=ROLE")
      ->allow_extra_args(false);
  app.add_option("--counselor", options.counselors, "The same as --role LABEL=counselor")
      ->type_name("LABEL")
      ->allow_extra_args(false);
  app.add_option("--roles", options.inference,
                 "infer (default): from who says \"you\", where labels do not\n"
                 "tell; strict: from labels and --role alone")
      ->type_name("infer|strict")
      ->check(CLI::IsMember({"infer", "strict"}).description(""));
}

void add_layout(CLI::App& app, ReadingOptions& options) {
  app.add_option("--columns", options.columns,
                 "A table's columns, e.g. text=utterance,speaker=who; also\n"
                 "session, id, start, end")
      ->type_name("MEANING=HEADER")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--keep", options.keep, "Further columns of a table to keep beside the speech")
      ->type_name("HEADER")
      ->delimiter(',')
      ->allow_extra_args(false);
  app.add_option("--role-key", options.role_key,
                 "Where a ConvoKit corpus says who is who, e.g. role")
      ->type_name("KEY");
  app.add_flag("--split-by-word-speaker", options.split_by_word_speaker,
               "Split Whisper's segments where the speaker of their words\nchanges");
}

}  // namespace

void add_reading(CLI::App& app, ReadingOptions& options) {
  app.add_option("PATH", options.paths,
                 "Transcripts, or folders of them (who is who may stand in a\n"
                 "roles.csv beside them); - or none: standard input. `oars\n"
                 "formats` lists the kinds that can be read")
      ->type_name("");
  add_roles(app, options);
  add_layout(app, options);
  app.add_option("--input-format", options.input_format,
                 "Read as this format instead of finding it from the content")
      ->type_name("NAME");
  app.add_option("--encoding", options.encoding,
                 "utf-8, utf-16le, utf-16be or cp1252 instead of finding it\nfrom the bytes")
      ->type_name("NAME");
  app.add_flag("--strict", options.strict,
               "Refuse a file that needs a repair or leaves a doubt, instead\nof warning");
}

oars::ReadOptions read_options(const ReadingOptions& options) {
  oars::ReadOptions read;
  read.format = options.input_format;
  read.encoding = options.encoding;
  read.roles.given = parse_roles(options);
  read.roles.infer = options.inference == "infer";
  read.strict = options.strict;
  read.keep = options.keep;
  read.role_key = options.role_key;
  read.split_by_word_speaker = options.split_by_word_speaker;
  for (const std::string& entry : options.columns) {
    const auto [meaning, header] = split("--columns", entry, "MEANING=HEADER", false);
    read.columns.insert_or_assign(meaning, header);
  }
  read.validate();
  return read;
}
