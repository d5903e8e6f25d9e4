#include "lang/patterns.hpp"

#include <algorithm>
#include <oars/error.hpp>

#include "lang/pattern.hpp"
#include "lang/read_words.hpp"

namespace oars::lang {

void Patterns::add(const std::string& pattern, const Rule& rule, const Pack& pack,
                   text::Vocabulary& vocabulary) {
  Pattern added{.words = read_words(pattern, pack, vocabulary)};
  if (!added.words) {
    std::string fault;
    const auto number = regexes_.add(to_regex(pattern, pack, rule), fault);
    if (!number) {
      throw Error(ErrorCode::pack_invalid, {rule.file, rule.line},
                  "rule \"" + rule.id + "\" has a pattern that is not valid: " + fault,
                  "see lib/lang/README.md for what a pattern may hold");
    }
    added.regex = *number;
  }
  patterns_.push_back(std::move(added));
}

std::uint32_t Patterns::match_at(std::size_t number, const text::TokenTable& table,
                                 const text::Sentence& sentence, std::uint32_t token,
                                 WordProgram::Scratch& scratch) const {
  const Pattern& pattern = patterns_[number];
  return pattern.words ? pattern.words->match_at(table, sentence, token, scratch)
                       : match_regex(pattern.regex, table, sentence, token);
}

std::uint32_t Patterns::match_regex(std::size_t regex, const text::TokenTable& table,
                                    const text::Sentence& sentence, std::uint32_t token) const {
  const std::size_t base = table.tokens[sentence.first].match - 1;
  const auto end =
      regexes_.match_at(regex, table.match_text_of(sentence), table.tokens[token].match - base);
  if (!end) return 0;
  const auto begin = table.tokens.begin();
  const auto past = std::ranges::lower_bound(begin + token, begin + sentence.last, base + *end, {},
                                             &text::Token::match);
  return static_cast<std::uint32_t>(past - begin);
}

}  // namespace oars::lang
