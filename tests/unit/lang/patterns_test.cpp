#include "lang/patterns.hpp"

#include <boost/test/unit_test.hpp>

#include "lang/language.hpp"
#include "lang/pattern.hpp"
#include "lang/read_words.hpp"

namespace {

using namespace oars;

struct Fixture {
  lang::Pack pack = lang::load_pack("en", {});
  lang::Language language{pack};
  text::Vocabulary vocabulary{&language.vocabulary()};
  text::Segmenter::Worker worker{language.segmenter()};
  text::TokenTable table;
  lang::WordProgram::Scratch scratch;

  bool is_words(const std::string& pattern) {
    return lang::read_words(pattern, pack, vocabulary).has_value();
  }

  /// How many words of the line the pattern matches from the line's first one on.
  std::uint32_t matched(const std::string& pattern, const std::string& line) {
    const auto program = lang::read_words(pattern, pack, vocabulary);
    BOOST_REQUIRE(program);
    worker.segment(line, {}, vocabulary, table);
    return program->match_at(table, table.sentences.front(), 0, scratch);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(patterns, Fixture)

BOOST_AUTO_TEST_CASE(words_match_as_the_regular_expression_would) {
  std::vector<text::TokenTable> lines;
  for (const auto& rule : pack.rules) {
    for (const auto& example : rule.match) {
      worker.segment(example.line, {}, vocabulary, lines.emplace_back());
    }
  }
  text::PatternSet regexes;
  std::vector<lang::WordProgram> programs;
  std::string fault;
  for (const auto& rule : pack.rules) {
    for (const auto& pattern : rule.patterns) {
      const auto program = lang::read_words(pattern, pack, vocabulary);
      if (!program) continue;
      BOOST_REQUIRE(regexes.add(lang::to_regex(pattern, pack, rule), fault));
      programs.push_back(*program);
    }
  }
  BOOST_TEST(programs.size() > 1000u);
  for (const auto& line : lines) {
    const auto& sentence = line.sentences.front();
    for (std::uint32_t token = 0; token < sentence.last; ++token) {
      for (std::size_t i = 0; i < programs.size(); ++i) {
        const auto end =
            regexes.match_at(i, line.match_text_of(sentence), line.tokens[token].match);
        const auto last = programs[i].match_at(line, sentence, token, scratch);
        BOOST_REQUIRE_EQUAL(end.has_value(), last != 0);
        const bool to_the_end = !end || last == sentence.last;
        BOOST_REQUIRE(to_the_end || line.tokens[last].match == *end + 1);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_written_first_matches_first) {
  BOOST_TEST(matched("you (go|go home|run)", "You go home.") == 2u);
  BOOST_TEST(matched("you (go home|go|run)", "You go home.") == 3u);
  BOOST_TEST(matched("you (run|walk home|go)", "You go home.") == 2u);
}

BOOST_AUTO_TEST_CASE(as_much_as_can_be_is_repeated) {
  BOOST_TEST(matched("so( very| much)*", "So very much work.") == 3u);
  BOOST_TEST(matched("so( very| much)+ much", "So very much.") == 3u);
  BOOST_TEST(matched("so( very)+", "So much.") == 0u);
  BOOST_TEST(matched("go {gap}home", "Go back home and stay home.") == 6u);
  BOOST_TEST(matched("go {gap}home", "Go on and on and on home.") == 0u);
}

BOOST_AUTO_TEST_CASE(a_pattern_can_ask_for_the_end) {
  BOOST_TEST(matched("you know {end}", "You know.") == 2u);
  BOOST_TEST(matched("you know {end}", "You know him.") == 0u);
  BOOST_TEST(matched("you {any} {any}", "You know.") == 0u);
}

BOOST_AUTO_TEST_CASE(loops_over_the_same_words_come_to_an_end) {
  std::string line = "Go";
  for (int i = 0; i < 40; ++i) line += i % 2 == 0 ? " up" : " down";
  BOOST_TEST(matched("go ({any} ({any} )*)*home", line) == 0u);
}

BOOST_AUTO_TEST_CASE(what_looks_into_words_is_left_to_regular_expressions) {
  for (const char* pattern : {"{any}ing", "(over)?sleep", "an?", "catch(e[sd])?", "{any}+ it",
                              "do(n't)(s)", "(very|so)* much", "well, yes", "(open", "close)",
                              "(really )?", "no {such lexicon}", "so ( ?)*much"}) {
    BOOST_TEST(!is_words(pattern), pattern);
  }
  BOOST_TEST(is_words("catch(es|ing)? (up|on) {gap}({feeling}|don't)( now)?"));
}

BOOST_AUTO_TEST_SUITE_END()
