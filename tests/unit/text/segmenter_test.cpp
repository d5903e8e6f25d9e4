#include "text/segmenter.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using namespace oars;

constexpr text::Classes kFiller = 1;
constexpr text::Classes kStutter = 2;
constexpr text::Classes kAbbreviation = 4;

/// A segmenter over a small vocabulary of its own, so that the packs' words don't matter here.
struct Fixture {
  text::Vocabulary vocabulary{text::WordTable{
      .stemmer = "english",
      .classes = {{"um", kFiller}, {"i", kStutter}, {"the", kStutter}, {"dr", kAbbreviation}},
      .expansions = {{"don't", {"do", "not"}}, {"you're", {"you", "are"}}},
      .syllables = {}}};
  text::Segmenter segmenter{
      "en", {.filler = kFiller, .stutter = kStutter, .abbreviation = kAbbreviation}};
  text::Segmenter::Worker worker{segmenter};
  text::TokenTable table;

  const text::TokenTable& segment(std::string_view input, const std::vector<Event>& events = {}) {
    worker.segment(input, events, vocabulary, table);
    return table;
  }
  std::string forms() const {
    std::string joined;
    for (const auto& token : table.tokens) {
      if (!joined.empty()) joined += ' ';
      joined += vocabulary.form(token.word);
    }
    return joined;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(segmenter, Fixture)

BOOST_AUTO_TEST_CASE(words_are_folded_and_keep_their_bytes) {
  const std::string input = "Rest, My FRIEND.";
  segment(input);
  BOOST_TEST(forms() == "rest my friend");
  BOOST_TEST(input.substr(table.tokens[2].begin, table.tokens[2].end - table.tokens[2].begin) ==
             "FRIEND");
}

BOOST_AUTO_TEST_CASE(offsets_count_bytes_of_the_original_beyond_ascii) {
  const std::string input = "Caf\xC3\xA9 \xF0\x9F\x99\x82 time";
  segment(input);
  BOOST_TEST(table.tokens.back().begin == input.find("time"));
  BOOST_TEST(forms() == "caf\xC3\xA9 time");
}

BOOST_AUTO_TEST_CASE(curly_apostrophes_match_as_straight_ones) {
  segment("I don\xE2\x80\x99t");
  BOOST_TEST(forms() == "i do not");
}

BOOST_AUTO_TEST_CASE(a_contraction_is_two_tokens_and_one_word) {
  segment("You're late");
  BOOST_TEST(forms() == "you are late");
  BOOST_TEST(table.words == 2u);
  BOOST_TEST(table.tokens[1].has(text::kClitic));
  BOOST_TEST(table.tokens[1].begin == 0u);
  BOOST_TEST(table.tokens[1].end == 6u);
}

BOOST_AUTO_TEST_CASE(sentences_keep_their_terminators) {
  segment("You came. Why? Stay");
  BOOST_REQUIRE_EQUAL(table.sentences.size(), 3u);
  BOOST_TEST(table.sentences[0].terminator == '.');
  BOOST_TEST(table.sentences[1].asks());
  BOOST_TEST(table.sentences[2].terminator == 0);
}

BOOST_AUTO_TEST_CASE(an_abbreviation_ends_no_sentence) {
  segment("Dr. Reyes called. He waits.");
  BOOST_TEST(table.sentences.size() == 2u);
}

BOOST_AUTO_TEST_CASE(fillers_are_neither_tokens_nor_words) {
  segment("Um, take, um, time");
  BOOST_TEST(forms() == "take time");
  BOOST_TEST(table.words == 2u);
}

BOOST_AUTO_TEST_CASE(stutters_collapse) {
  segment("I-I-I went to the the shop");
  BOOST_TEST(forms() == "i went to the shop");
  BOOST_TEST(table.words == 5u);
}

BOOST_AUTO_TEST_CASE(a_started_word_gives_way_to_the_whole_one) {
  segment("wh-what now");
  BOOST_TEST(forms() == "what now");
}

BOOST_AUTO_TEST_CASE(a_repeated_content_word_stays) {
  segment("very very tired");
  BOOST_TEST(table.words == 3u);
}

BOOST_AUTO_TEST_CASE(a_hyphenated_word_counts_once) {
  segment("self-esteem matters");
  BOOST_TEST(forms() == "self esteem matters");
  BOOST_TEST(table.words == 2u);
}

BOOST_AUTO_TEST_CASE(dashes_at_the_edges_mark_interruptions) {
  segment("-and then you left--");
  BOOST_TEST(table.continues);
  BOOST_TEST(table.interrupted);
  BOOST_TEST(forms() == "and then you left");
}

BOOST_AUTO_TEST_CASE(events_are_passed_over) {
  segment("Yes [laughs] sure", {{{4, 12}}});
  BOOST_TEST(forms() == "yes sure");
  BOOST_TEST(table.words == 2u);
}

BOOST_AUTO_TEST_CASE(pauses_and_quotations_become_flags) {
  segment("Well, she said \"go home\" again");
  BOOST_TEST(table.tokens[1].has(text::kAfterPause));
  BOOST_TEST(table.tokens[3].has(text::kQuoted));
  BOOST_TEST(!table.tokens[5].has(text::kQuoted));
}

BOOST_AUTO_TEST_CASE(an_unclosed_quotation_mark_quotes_nothing) {
  segment("He is 6' 2\" tall");
  for (const auto& token : table.tokens) BOOST_TEST(!token.has(text::kQuoted));
}

BOOST_AUTO_TEST_CASE(malformed_bytes_are_no_obstacle) {
  const std::string input = "so \xFF\xC3 bad";
  segment(input);
  BOOST_TEST(table.tokens.back().begin == input.find("bad"));
}

BOOST_AUTO_TEST_CASE(match_text_bounds_words_with_spaces_and_sentences_with_two) {
  segment("You rest. Good.");
  BOOST_TEST(table.match_text_of(table.sentences[0]) == " you rest  ");
  BOOST_TEST(table.match_text_of(table.sentences[1]) == " good  ");
}

BOOST_AUTO_TEST_CASE(nothing_comes_of_nothing) {
  for (const char* input : {"", " \n ", "...", "--", "\"", "?!"}) {
    segment(input);
    BOOST_TEST(table.tokens.empty());
    BOOST_TEST(table.sentences.empty());
  }
}

BOOST_AUTO_TEST_CASE(equal_words_have_equal_stems_across_utterances) {
  segment("drinking");
  const auto stem = table.tokens[0].stem;
  segment("you drink");
  BOOST_TEST(table.tokens[1].stem == stem);
}

BOOST_AUTO_TEST_SUITE_END()
