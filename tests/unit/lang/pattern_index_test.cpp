#include "lang/pattern_index.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "lang/language.hpp"

namespace {

using namespace oars;

struct Fixture {
  lang::Language language{lang::load_pack("en", {})};
  const lang::RuleBook& rules = language.rules_for(lang::Speaker::counselor);
  text::Vocabulary vocabulary{&language.vocabulary()};
  text::Segmenter::Worker worker{language.segmenter()};
  text::TokenTable table;
  lang::PatternIndex::Scratch scratch;
  lang::WordProgram::Scratch walk;
  std::vector<std::uint32_t> possible;

  lang::RequiredWords required(const std::string& pattern) const {
    return lang::RequiredWordFinder(language.pack()).find(pattern);
  }

  /// Checks every indexed pattern against the slow way: trying it at every token.
  void check(const std::string& line) {
    worker.segment(line, {}, vocabulary, table);
    for (const auto& sentence : table.sentences) {
      rules.index().find_possible(table, sentence, scratch, possible);
      for (std::uint32_t i = 0; i < rules.pattern_count(); ++i) {
        for (auto token = sentence.first; token < sentence.last; ++token) {
          check(i, sentence, token, line);
        }
      }
    }
  }

 private:
  void check(std::uint32_t indexed, const text::Sentence& sentence, std::uint32_t token,
             const std::string& line) {
    const auto last = rules.patterns().match_at(indexed, table, sentence, token, walk);
    if (last == 0) return;
    BOOST_TEST(rules.index().is_possible(indexed, scratch));
    const auto& numbers = rules.rule_of(indexed);
    if (indexed >= numbers.guards) return;  // Guards are asked for alone.
    if (numbers.rule->at == lang::At::whole && last < sentence.last) return;
    const bool listed = std::ranges::binary_search(possible, indexed);
    BOOST_TEST(listed, "pattern " << indexed << " is passed over in: " << line);
    BOOST_TEST(rules.index().next_beginning(indexed, table, sentence, token, scratch) == token,
               "pattern " << indexed << " is not seen to begin in: " << line);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(pattern_index, Fixture)

BOOST_AUTO_TEST_CASE(no_pattern_that_matches_is_passed_over) {
  for (const auto& rule : language.pack().rules) {
    for (const auto& example : rule.match) check(example.line);
    for (const auto& example : rule.no_match) check(example.line);
  }
}

BOOST_AUTO_TEST_CASE(what_lacks_the_words_is_not_looked_at) {
  worker.segment("Zebras graze.", {}, vocabulary, table);
  rules.index().find_possible(table, table.sentences.front(), scratch, possible);
  BOOST_TEST(possible.empty());
}

BOOST_AUTO_TEST_CASE(choices_keep_the_patterns_order) {
  const auto needs = required("you (should|ought to) rest");
  BOOST_REQUIRE_EQUAL(needs.choices.size(), 3u);
  BOOST_TEST(needs.choices[0] == lang::WordChoice{"you"});
  BOOST_TEST((needs.choices[1] == lang::WordChoice{"should", "ought"}));
  BOOST_TEST(needs.choices[2] == lang::WordChoice{"rest"});
  BOOST_TEST(needs.begins_with_first);
}

BOOST_AUTO_TEST_CASE(optional_words_are_not_needed_but_may_come_first) {
  const auto needs = required("(just |really )?stop");
  BOOST_REQUIRE_EQUAL(needs.choices.size(), 2u);
  BOOST_TEST((needs.choices[0] == lang::WordChoice{"just", "really", "stop"}));
  BOOST_TEST(needs.choices[1] == lang::WordChoice{"stop"});
  BOOST_TEST(needs.rarest == 1u);
}

BOOST_AUTO_TEST_CASE(the_second_word_is_known_where_nothing_else_can_come_second) {
  BOOST_TEST(required("you (should|ought to) rest").second ==
             (lang::WordChoice{"should", "ought"}));
  BOOST_TEST(required("(go|come) (back )?home").second == (lang::WordChoice{"back", "home"}));
  BOOST_TEST(required("(take care|mind) that").second == (lang::WordChoice{"care", "that"}));
  BOOST_TEST(required("(take care|mind them) that").second == (lang::WordChoice{"care", "them"}));
  BOOST_TEST(required("(just )?stop it").second == (lang::WordChoice{"stop", "it"}));
  BOOST_TEST(required("(go )+home").second == (lang::WordChoice{"go", "home"}));
  BOOST_TEST(required("don't (go|run)").second == (lang::WordChoice{"not"}));
  BOOST_TEST(required("go {any} home").second.empty());
  BOOST_TEST(required("go {gap}home").second.empty());
}

BOOST_AUTO_TEST_CASE(a_match_may_end_with_its_first_word) {
  const auto needs = required("go( home)?");
  BOOST_TEST(needs.second == lang::WordChoice{"home"});
  BOOST_TEST(needs.may_end_with_first);
  BOOST_TEST(required("(well|of course)").may_end_with_first);
  BOOST_TEST(!required("go (back )?home").may_end_with_first);
}

BOOST_AUTO_TEST_CASE(a_gap_brings_its_own_space) {
  const auto needs = required("you {gap}(ignored|blew off)");
  BOOST_REQUIRE_EQUAL(needs.choices.size(), 2u);
  BOOST_TEST((needs.choices[1] == lang::WordChoice{"ignored", "blew"}));
}

BOOST_AUTO_TEST_CASE(endings_in_parentheses_make_forms) {
  BOOST_TEST((required("catch(es|ing)? up").choices.front() ==
              lang::WordChoice{"catches", "catching", "catch"}));
  BOOST_TEST((required("(take) cigarette(|s)").choices.back() ==
              lang::WordChoice{"cigarette", "cigarettes"}));
}

BOOST_AUTO_TEST_CASE(parts_of_words_are_no_words) {
  BOOST_TEST(required("(over)?sleep in").choices.front() == lang::WordChoice{"in"});
  BOOST_TEST(!required("(over)?sleep in").begins_with_first);
  BOOST_TEST(required("catch(e[sd])? up").choices.front() == lang::WordChoice{"up"});
  BOOST_TEST(required("{any} {any}").choices.empty());
  BOOST_TEST(required("(stop|{any})").choices.empty());
}

BOOST_AUTO_TEST_SUITE_END()
