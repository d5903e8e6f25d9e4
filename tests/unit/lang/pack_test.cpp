#include "lang/pack.hpp"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <oars/error.hpp>

#include "lang/language.hpp"
#include "lang/pattern.hpp"

namespace {

using namespace oars;
namespace fs = std::filesystem;

/// A folder with one file, gone with the test.
class Folder {
 public:
  explicit Folder(const std::string& content) {
    fs::create_directories(path_);
    std::ofstream(path_ / "own.toml") << content;
  }
  ~Folder() { fs::remove_all(path_); }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_ = fs::temp_directory_path() / ("oars_pack_" + std::to_string(::getpid()));
};

lang::Language with(const std::string& content) {
  const Folder folder(content);
  return lang::Language(lang::load_pack("en", folder.path()));
}

const std::string kRule = R"([[rule]]
id = "own.rule"
code = "affirmation"
note = "A note."
patterns = ["you brave {feeling} thing"]
match = ["You brave sad thing."]
no_match = ["No."]
)";

/// Checks that the pack is refused in the given line of own.toml with words about the fault.
void refused(const std::string& content, std::size_t line, const std::string& words) {
  BOOST_CHECK_EXCEPTION(with(content), Error, [&](const Error& error) {
    BOOST_TEST_CONTEXT(error.what()) {
      BOOST_TEST((error.code() == ErrorCode::pack_invalid));
      BOOST_TEST(error.where().file == "own.toml");
      BOOST_TEST(error.where().line == line);
      BOOST_TEST(std::string(error.what()).find(words) != std::string::npos);
      BOOST_TEST(!error.remedy().empty());
    }
    return true;
  });
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pack)

BOOST_AUTO_TEST_CASE(the_compiled_in_pack_is_whole) {
  const auto pack = lang::load_pack("en", {});
  BOOST_TEST(pack.locale == "en");
  BOOST_TEST(!pack.codes.empty());
  BOOST_TEST(!pack.rules.empty());
  for (const auto& code : pack.codes) BOOST_TEST(!code.examples.empty(), code.id);
}

BOOST_AUTO_TEST_CASE(a_folder_adds_rules) {
  const auto language = with(kRule);
  BOOST_TEST(language.rule("own.rule").note == "A note.");
}

BOOST_AUTO_TEST_CASE(a_folder_replaces_a_file_of_the_same_name) {
  const Folder folder("");
  fs::rename(folder.path() / "own.toml", folder.path() / "warning.toml");
  const auto pack = lang::load_pack("en", folder.path());
  for (const auto& rule : pack.rules) BOOST_TEST(rule.file != "warning.toml");
}

BOOST_AUTO_TEST_CASE(an_unknown_language_and_a_missing_folder_are_refused) {
  BOOST_CHECK_THROW(lang::load_pack("xx", {}), Error);
  BOOST_CHECK_THROW(lang::load_pack("en", "/no/such/folder"), Error);
}

BOOST_AUTO_TEST_CASE(faults_are_named_with_file_and_line) {
  refused("locale = ", 1, "");
  refused("\nlocal = \"en\"\n", 2, "unknown field");
  refused(replaced(kRule, "note = \"A note.\"\n", ""), 1, "\"note\" is missing");
  refused(replaced(kRule, "affirmation", "applause"), 1, "unknown code");
  refused(replaced(kRule, "{feeling}", "{feelings}"), 1, "no lexicon");
  refused(replaced(kRule, "{feeling}", "{feeling"), 1, "without its }");
  refused(replaced(kRule, "brave", "(brave"), 1, "not valid");
  refused(replaced(kRule, "match = [\"You brave sad thing.\"]\n", ""), 1, "no example");
  refused(kRule + "confidence = 7\n", 8, "not a number from 0 to 1");
  refused(kRule + "at = \"nowhere\"\n", 1, "unknown value");
  refused(kRule + kRule, 8, "a second rule");
  refused("[lexicon.feeling]\nnote = \"n\"\nwords = \"sad\"\n", 1, "there already");
}

BOOST_AUTO_TEST_CASE(feelings_have_a_family_and_an_intensity) {
  const auto language = with(R"([[feeling]]
family = "sad"
intensity = "strong"
words = "soulsick"
felt = "sunken"
)");
  text::Vocabulary words(&language.vocabulary());
  const auto* soulsick = language.feelings().find(words.add("soulsick"));
  BOOST_REQUIRE(soulsick != nullptr);
  BOOST_TEST(soulsick->family == "feeling.sad");
  BOOST_TEST(soulsick->intensity == "feeling.strong");
  BOOST_TEST(!soulsick->felt);
  const auto* sunken = language.feelings().find(words.add("sunken"));
  BOOST_REQUIRE(sunken != nullptr);
  BOOST_TEST(sunken->felt);
  BOOST_TEST(language.feelings().find(words.add("kettle")) == nullptr);
  BOOST_TEST(language.feelings().find(words.add("devastated"))->family == "feeling.sad");
}

BOOST_AUTO_TEST_CASE(a_feeling_is_named_once_and_has_codes) {
  const std::string sad = "[[feeling]]\nfamily = \"sad\"\nintensity = \"strong\"\n";
  refused(sad + "words = \"devastated\"\n", 1, "there already");
  refused(replaced(sad, "sad", "green"), 1, "unknown code");
  refused(replaced(sad, "strong", "huge"), 1, "unknown code");
}

BOOST_AUTO_TEST_CASE(a_rule_may_be_for_both_speakers) {
  const auto language = with(kRule + "speaker = \"any\"\n");
  const auto& rule = language.rule("own.rule");
  for (const auto speaker : {lang::Speaker::counselor, lang::Speaker::client}) {
    const auto& book = language.rules_for(speaker);
    bool booked = false;
    for (std::size_t i = 0; i < book.pattern_count(); ++i) {
      booked = booked || book.rule_of(i).rule == &rule;
    }
    BOOST_TEST(booked);
  }
}

BOOST_AUTO_TEST_CASE(patterns_become_expressions) {
  const auto pack = lang::load_pack("en", {});
  const lang::Rule rule;
  BOOST_TEST(lang::to_regex("you don't", pack, rule) == "you do not");
  BOOST_TEST(lang::to_regex("if {gap} you", pack, rule) == "if (?:[^ ]+ ){0,4}you");
  BOOST_TEST(lang::to_regex("(a|b) {any}", pack, rule) == "(?:a|b) [^ ]+");
  BOOST_TEST(lang::to_regex("not bad {end}", pack, rule) == "not bad ");
}

BOOST_AUTO_TEST_CASE(the_clients_pronouns_are_swapped) {
  const lang::Language language(lang::load_pack("en", {}));
  text::Vocabulary words(&language.vocabulary());
  BOOST_TEST(words.form(language.swapped(words.add("my"))) == "your");
  BOOST_TEST(words.form(language.swapped(words.add("table"))) == "table");
}

BOOST_AUTO_TEST_SUITE_END()
