#include "model/grams.hpp"

#include <string_view>

#include "base/hash.hpp"
#include "model/feature_codes.hpp"

namespace oars::model {
namespace {

constexpr std::uint32_t mixed(std::uint32_t hash, std::uint32_t next) {
  constexpr std::uint32_t kSpread = 0x9E3779B1U;  // 2^32 over the golden ratio
  hash = (hash ^ next) * kSpread;
  return hash ^ (hash >> 15U);
}

// Kinds of grams, so that the same words count apart.
constexpr std::uint32_t kWords = base::fnv1a_32("words");
constexpr std::uint32_t kShapes = base::fnv1a_32("runs of shapes");
constexpr std::uint32_t kLastSentence = base::fnv1a_32("last sentence");
constexpr std::uint32_t kLastBegins = base::fnv1a_32("last sentence begins");
constexpr std::uint32_t kFirstBegins = base::fnv1a_32("first sentence begins");
constexpr std::uint32_t kRule = base::fnv1a_32("rule");

// Marks that are no words; what a sentence ends with stands for itself.
constexpr char kBegin = '^';
constexpr char kContinues = '-';
constexpr char kPause = ',';
constexpr char kNoStop = '/';
constexpr char kEnd = '$';
constexpr char kInterrupted = '~';

}  // namespace

void GramFinder::add_mark(char mark, std::uint32_t token) {
  const std::uint32_t hash = base::fnv1a_32(std::string_view(&mark, 1));
  units_.push_back({hash, hash, token, token});
}

void GramFinder::collect_units(const text::TokenTable& table, const text::Vocabulary& vocabulary,
                               KnownWords& words) {
  units_.clear();
  last_sentence_ = 0;
  add_mark(table.continues ? kContinues : kBegin, 0);
  for (const text::Sentence& sentence : table.sentences) {
    last_sentence_ = units_.size();
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const text::Token& token = table.tokens[i];
      if (token.has(text::kAfterPause) && i > sentence.first) add_mark(kPause, i);
      const KnownWord& word = words.of(token.word, vocabulary);
      units_.push_back({word.hash, word.shape, i, i + 1});
    }
    add_mark(sentence.terminator == 0 ? kNoStop : sentence.terminator, sentence.last);
  }
  const auto end = static_cast<std::uint32_t>(table.tokens.size());
  add_mark(table.interrupted ? kInterrupted : kEnd, end);
}

void GramFinder::add_run(std::uint32_t kind, std::size_t begin, std::size_t length, bool shapes,
                         std::vector<Gram>& grams) const {
  Gram gram{mixed(kind, static_cast<std::uint32_t>(length)), units_[begin].first,
            units_[begin + length - 1].last};
  for (std::size_t i = begin; i < begin + length; ++i) {
    gram.hash = mixed(gram.hash, shapes ? units_[i].shape : units_[i].word);
  }
  grams.push_back(gram);
}

void GramFinder::add_runs(std::uint32_t kind, std::size_t length, std::size_t from, bool shapes,
                          std::vector<Gram>& grams) const {
  for (std::size_t begin = from; begin + length <= units_.size(); ++begin) {
    add_run(kind, begin, length, shapes, grams);
  }
}

void GramFinder::find(const text::TokenTable& table, const text::Vocabulary& vocabulary,
                      const std::vector<detect::RuleHit>& hits, KnownWords& words,
                      std::vector<Gram>& grams) {
  grams.clear();
  collect_units(table, vocabulary, words);
  for (const std::size_t length : {1U, 2U, 3U}) add_runs(kWords, length, 0, false, grams);
  for (const std::size_t length : {3U, 4U}) add_runs(kShapes, length, 0, true, grams);
  for (const std::size_t length : {1U, 2U}) {
    add_runs(kLastSentence, length, last_sentence_, false, grams);
  }
  for (const std::size_t length : {3U, 4U}) {
    if (last_sentence_ + length <= units_.size()) {
      add_run(kLastBegins, last_sentence_, length, false, grams);
    }
    if (1 + length <= units_.size()) add_run(kFirstBegins, 1, length, false, grams);
  }
  for (const detect::RuleHit& hit : hits) {
    if (!is_feature(hit.rule->code)) continue;
    grams.push_back({base::fnv1a_32(hit.rule->id, kRule), hit.first, hit.last});
  }
}

}  // namespace oars::model
