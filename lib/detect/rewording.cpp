#include "detect/rewording.hpp"

#include <algorithm>
#include <optional>

namespace oars::detect {
namespace {

using text::Sentence;
using text::Token;
using text::TokenTable;

constexpr std::string_view kBefore = "{before}";
constexpr std::string_view kRest = "{rest}";
/// A longer rest holds more than one thought.
constexpr std::size_t kMostRestWords = 12;

bool is_for(const lang::Rule& rule, const std::string& code) {
  return std::ranges::find(rule.instead_of, code) != rule.instead_of.end();
}

/// The sentence in which the evidence begins.
std::optional<std::uint32_t> sentence_of(const TokenTable& table, const Span& span) {
  for (std::uint32_t i = 0; i < table.sentences.size(); ++i) {
    if (span.begin < table.tokens[table.sentences[i].last - 1].end) return i;
  }
  return {};
}

/// Whether the tokens stand in the text one after the other, with nothing between them that is no
/// word of the sentence: fillers, events and repeats are none.
bool is_unbroken(const TokenTable& table, std::string_view text, std::uint32_t first,
                 std::uint32_t last) {
  for (auto i = first + 1; i < last; ++i) {
    const std::uint32_t end = table.tokens[i - 1].end;
    const std::uint32_t begin = table.tokens[i].begin;
    if (begin > end && text.substr(end, begin - end).find_first_not_of(" ,;'\"") != text.npos) {
      return false;
    }
  }
  return true;
}

/// Words that can stand in another sentence: the counselor's own "I" cannot, nor a second clause.
bool is_one_thought(const TokenTable& table, std::uint32_t first, std::uint32_t last) {
  return last - first <= kMostRestWords &&
         std::all_of(table.tokens.begin() + first, table.tokens.begin() + last,
                     [](const Token& token) {
                       return !token.is(lang::bit(lang::WordClass::first_person)) &&
                              !token.has(text::kQuoted) && !token.has(text::kAfterPause);
                     });
}

/// The text of tokens; nothing where a contraction is cut in two.
std::optional<std::string> words(const TokenTable& table, std::string_view text,
                                 std::uint32_t first, std::uint32_t last) {
  if (first == last) return std::string();
  if (table.tokens[first].has(text::kClitic) || !is_unbroken(table, text, first, last)) return {};
  const std::uint32_t begin = table.tokens[first].begin;
  return std::string(text.substr(begin, table.tokens[last - 1].end - begin));
}

bool fill(std::string& sentence, std::string_view slot, const std::optional<std::string>& with) {
  const auto at = sentence.find(slot);
  if (at == std::string::npos) return true;
  if (!with) return false;
  sentence.replace(at, slot.size(), *with);
  return true;
}

/// One space between words, none before a comma, none at the ends.
void tidy(std::string& sentence) {
  std::string tidied;
  for (const char c : sentence) {
    if (c == ',' && tidied.ends_with(' ')) tidied.pop_back();
    if (c != ' ' || !(tidied.empty() || tidied.ends_with(' '))) tidied.push_back(c);
  }
  if (tidied.ends_with(' ')) tidied.pop_back();
  sentence = std::move(tidied);
}

void capitalize(std::string& sentence) {
  char& first = sentence.front();
  if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
}

/// What follows the match: in a sentence that stays as it is all of it, in another one words that
/// can stand there.
std::optional<std::string> rest_of(const RuleHit& hit, const TokenTable& table,
                                   std::string_view text, bool whole) {
  const auto last = table.sentences[hit.sentence].last;
  if (hit.last == last) return whole ? std::optional<std::string>("") : std::nullopt;
  if (!whole && !is_one_thought(table, hit.last, last)) return {};
  auto rest = words(table, text, hit.last, last);
  if (rest && table.tokens[hit.last].has(text::kAfterPause)) rest = ", " + *rest;
  return rest;
}

/// The rule's other way to say the sentence, or nothing.
std::string instead(const RuleHit& hit, const TokenTable& table, std::string_view text) {
  const Sentence& sentence = table.sentences[hit.sentence];
  std::string line = hit.rule->instead;
  const bool whole = line.find(kBefore) != std::string::npos;
  if (!fill(line, kBefore, words(table, text, sentence.first, hit.first)) ||
      !fill(line, kRest, rest_of(hit, table, text, whole))) {
    return {};
  }
  tidy(line);
  if (whole) line += sentence.asks() ? '?' : '.';
  capitalize(line);
  return line;
}

}  // namespace

void reword(const Context& context, std::string_view text, CodedUtterance& coded) {
  const TokenTable& table = context.turn.table;
  for (Finding& finding : coded.findings) {
    const auto sentence = sentence_of(table, finding.span);
    for (const RuleHit& hit : context.hits) {
      if (hit.sentence != sentence || !is_for(*hit.rule, finding.code)) continue;
      finding.instead = instead(hit, table, text);
      if (!finding.instead.empty()) break;
    }
  }
}

}  // namespace oars::detect
