#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "lang/embedded.hpp"
#include "lang/pack.hpp"
#include "lang/toml_fields.hpp"

namespace oars::lang {
namespace {

constexpr std::string_view kPackFile = ".toml";
const std::string kFeeling = "feeling.";

using Files = std::map<std::string, std::string>;  // Name -> content.

std::vector<std::string> split_words(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

template <typename Choice>
Choice choose(const Fields& fields, std::string_view name,
              std::initializer_list<std::pair<std::string_view, Choice>> choices) {
  const auto value = fields.text_or(name, choices.begin()->first);
  std::string names;
  for (const auto& [choice, meaning] : choices) {
    if (value == choice) return meaning;
    names.append(names.empty() ? "" : ", ").append(choice);
  }
  fields.fail("\"" + std::string(name) + "\" has an unknown value", "use one of: " + names);
}

std::vector<Example> to_examples(const std::vector<std::string>& lines) {
  constexpr std::string_view kSeparator = " || ";
  std::vector<Example> examples;
  for (const auto& line : lines) {
    const auto bar = line.find(kSeparator);
    if (bar == std::string::npos) {
      examples.push_back({.client = {}, .line = line});
    } else {
      examples.push_back(
          {.client = line.substr(0, bar), .line = line.substr(bar + kSeparator.size())});
    }
  }
  return examples;
}

/// Replaces the words by those of the field, if it is there.
void set_words(const Fields& fields, std::string_view name, std::vector<std::string>& words) {
  const auto given = split_words(fields.text_or(name, ""));
  if (!given.empty()) words = given;
}

/// Reads one file of a pack into it.
class FileReader {
 public:
  FileReader(const std::string& name, Pack& pack) : name_(name), pack_(pack) {}

  void read(const std::string& content) {
    const toml::table root = parse(content);
    const Fields fields(root, name_,
                        {"locale", "stemmer", "vowels", "silent", "sounded", "contractions", "swap",
                         "lexicon", "code", "rule", "feeling"});
    pack_.locale = fields.text_or("locale", pack_.locale);
    pack_.stemmer = fields.text_or("stemmer", pack_.stemmer);
    pack_.vowels = fields.text_or("vowels", pack_.vowels);
    set_words(fields, "silent", pack_.silent);
    set_words(fields, "sounded", pack_.sounded);
    for_each_entry(root, "contractions", [&](std::string_view key, const toml::node& node) {
      pack_.contractions[std::string(key)] = split_words(text_of(node));
    });
    for_each_entry(root, "swap", [&](std::string_view key, const toml::node& node) {
      pack_.swaps[std::string(key)] = text_of(node);
    });
    for_each_entry(root, "lexicon", [&](std::string_view key, const toml::node& node) {
      add_lexicon(std::string(key), node);
    });
    for_each_table(root, "code", [&](const toml::table& table) { add_code(table); });
    for_each_table(root, "rule", [&](const toml::table& table) { add_rule(table); });
    for_each_table(root, "feeling", [&](const toml::table& table) { add_feelings(table); });
  }

 private:
  toml::table parse(const std::string& content) const {
    try {
      return toml::parse(content, name_);
    } catch (const toml::parse_error& error) {
      throw Error(ErrorCode::pack_invalid, {name_, error.source().begin.line},
                  std::string(error.description()), "see lib/lang/README.md for the format");
    }
  }

  std::string text_of(const toml::node& node) const {
    if (!node.is_string()) fail_at(node, name_, "not text", "put it in quotes");
    return node.as_string()->get();
  }

  template <typename Visit>
  void for_each_entry(const toml::table& root, std::string_view name, Visit visit) const {
    const toml::node* node = root.get(name);
    if (!node) return;
    if (!node->is_table())
      fail_at(*node, name_, "not a table", "write [" + std::string(name) + "]");
    for (const auto& [key, value] : *node->as_table()) visit(key.str(), value);
  }

  template <typename Visit>
  void for_each_table(const toml::table& root, std::string_view name, Visit visit) const {
    const toml::node* node = root.get(name);
    if (!node) return;
    if (!node->is_array_of_tables()) {
      fail_at(*node, name_, "not a list of tables", "write [[" + std::string(name) + "]]");
    }
    for (const toml::node& element : *node->as_array()) visit(*element.as_table());
  }

  void add_lexicon(const std::string& lexicon, const toml::node& node) {
    if (!node.is_table()) fail_at(node, name_, "not a table", "write [lexicon." + lexicon + "]");
    const Fields fields(*node.as_table(), name_, {"note", "words"});
    const bool is_new = pack_.lexicons
                            .emplace(lexicon, Lexicon{.note = fields.text("note"),
                                                      .words = split_words(fields.text("words")),
                                                      .file = name_,
                                                      .line = fields.line()})
                            .second;
    if (!is_new) fields.fail("lexicon \"" + lexicon + "\" is there already", "choose another name");
  }

  void add_code(const toml::table& table) {
    const Fields fields(table, name_, {"id", "title", "definition", "examples"});
    pack_.codes.push_back({.id = fields.text("id"),
                           .title = fields.text("title"),
                           .definition = fields.text("definition"),
                           .examples = fields.list("examples")});
  }

  void add_feelings(const toml::table& table) {
    const Fields fields(table, name_, {"family", "intensity", "words", "felt"});
    pack_.feelings.push_back({.family = kFeeling + fields.text("family"),
                              .intensity = kFeeling + fields.text("intensity"),
                              .words = split_words(fields.text_or("words", "")),
                              .felt = split_words(fields.text_or("felt", "")),
                              .file = name_,
                              .line = fields.line()});
  }

  void add_rule(const toml::table& table) {
    const Fields fields(
        table, name_,
        {"id", "code", "note", "source", "attributes", "confidence", "at", "form", "voice",
         "speaker", "instead", "instead_of", "patterns", "unless", "match", "no_match"});
    Rule rule{
        .id = fields.text("id"),
        .code = fields.text("code"),
        .note = fields.text("note"),
        .source = fields.text_or("source", ""),
        .attributes = fields.list("attributes"),
        .confidence = fields.proportion_or("confidence", 0.5),
        .at = choose<At>(fields, "at",
                         {{"anywhere", At::anywhere},
                          {"clause", At::clause},
                          {"start", At::start},
                          {"whole", At::whole}}),
        .form = choose<Form>(
            fields, "form",
            {{"any", Form::any}, {"statement", Form::statement}, {"question", Form::question}}),
        .voice =
            choose<Voice>(fields, "voice", {{"counselor", Voice::counselor}, {"any", Voice::any}}),
        .speaker = choose<Speaker>(fields, "speaker",
                                   {{"counselor", Speaker::counselor},
                                    {"client", Speaker::client},
                                    {"any", Speaker::any}}),
        .instead = fields.text_or("instead", ""),
        .instead_of = fields.list("instead_of"),
        .patterns = fields.list("patterns"),
        .unless = fields.list("unless"),
        .match = to_examples(fields.list("match")),
        .no_match = to_examples(fields.list("no_match")),
        .file = name_,
        .line = fields.line()};
    if (rule.match.empty() || rule.no_match.empty()) {
      fields.fail("rule \"" + rule.id + "\" has no example",
                  "give at least one line in \"match\" and one in \"no_match\"");
    }
    pack_.rules.push_back(std::move(rule));
  }

  std::string name_;
  Pack& pack_;
};

/// Throws unless every code that `giver` gives is in the codebook.
void check_codes(const std::vector<std::string>& given, const std::set<std::string>& codes,
                 const std::string& giver, const Location& where) {
  const auto unknown =
      std::ranges::find_if_not(given, [&](const auto& code) { return codes.contains(code); });
  if (unknown == given.end()) return;
  throw Error(ErrorCode::pack_invalid, where, giver + " gives the unknown code \"" + *unknown + '"',
              "add a [[code]] with that id");
}

void check_references(const Pack& pack) {
  std::set<std::string> codes;
  for (const auto& code : pack.codes) codes.insert(code.id);
  for (const auto& list : pack.feelings) {
    check_codes({list.family, list.intensity}, codes, "[[feeling]]", {list.file, list.line});
  }
  std::set<std::string> rules;
  for (const auto& rule : pack.rules) {
    const Location where{rule.file, rule.line};
    auto given = rule.attributes;
    given.insert(given.end(), rule.instead_of.begin(), rule.instead_of.end());
    if (rule.code != kNoCode && rule.code != kCueCode) given.push_back(rule.code);
    check_codes(given, codes, "rule \"" + rule.id + '"', where);
    if (!rules.insert(rule.id).second) {
      throw Error(ErrorCode::pack_invalid, where, "a second rule \"" + rule.id + '"',
                  "give it an id of its own");
    }
  }
}

Files embedded(std::string_view language) {
  Files files;
  for (const auto& file : embedded_files(language)) {
    if (file.name.ends_with(kPackFile)) files.emplace(file.name, file.text);
  }
  if (files.empty()) {
    throw Error(ErrorCode::invalid_option, {},
                "there is no language pack \"" + std::string(language) + '"', "use \"en\"");
  }
  return files;
}

/// Adds the folder's files, in place of those of the same name.
void add_folder(const std::filesystem::path& folder, Files& files) {
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  if (error) {
    throw Error(ErrorCode::file_unreadable, {folder.string(), 0},
                "the pack's folder cannot be read", "name a folder that holds .toml files");
  }
  for (const auto& entry : entries) {
    if (entry.path().extension() != kPackFile) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) {
      throw Error(ErrorCode::file_unreadable, {entry.path().string(), 0}, "the file cannot be read",
                  "check its permissions");
    }
    files[entry.path().filename().string()] = std::move(content);
  }
}

}  // namespace

Pack load_pack(std::string_view language, const std::filesystem::path& folder) {
  Files files = embedded(language);
  if (!folder.empty()) add_folder(folder, files);
  Pack pack;
  for (const auto& [name, content] : files) FileReader(name, pack).read(content);
  check_references(pack);
  return pack;
}

}  // namespace oars::lang
