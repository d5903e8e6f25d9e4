#include "lang/language.hpp"

#include <oars/error.hpp>

namespace oars::lang {
namespace {

const Lexicon& required_lexicon(const Pack& pack, std::string_view name) {
  const auto found = pack.lexicons.find(std::string(name));
  if (found == pack.lexicons.end()) {
    throw Error(ErrorCode::pack_invalid, {}, "the pack has no lexicon \"" + std::string(name) + '"',
                "add [lexicon." + std::string(name) + "]");
  }
  return found->second;
}

text::WordTable word_table(const Pack& pack) {
  text::WordTable table;
  table.stemmer = pack.stemmer;
  for (std::size_t i = 0; i < kWordClassNames.size(); ++i) {
    for (const auto& word : required_lexicon(pack, kWordClassNames[i]).words) {
      table.classes[word] |= bit(static_cast<WordClass>(i));
    }
  }
  for (const auto& [from, to] : pack.swaps) {
    table.classes[from] |= 0;
    table.classes[to] |= 0;
  }
  table.expansions = pack.contractions;
  table.syllables = {pack.vowels, pack.silent, pack.sounded};
  return table;
}

}  // namespace

Language::Language(Pack pack)
    : pack_(std::move(pack)),
      vocabulary_(std::make_unique<text::Vocabulary>(word_table(pack_))),
      segmenter_(std::make_unique<text::Segmenter>(
          pack_.locale.c_str(),
          text::SegmenterClasses{.filler = bit(WordClass::filler),
                                 .stutter = bit(WordClass::stutter),
                                 .abbreviation = bit(WordClass::abbreviation)})),
      counselor_rules_(pack_, Speaker::counselor, *vocabulary_),
      client_rules_(pack_, Speaker::client, *vocabulary_),
      feelings_(pack_, *vocabulary_) {
  for (std::size_t i = 0; i < pack_.rules.size(); ++i) rules_[pack_.rules[i].id] = i;
  fill_swaps();
}

void Language::fill_swaps() {
  for (const auto& [from, to] : pack_.swaps) {
    const text::Id word = vocabulary_->add(from);
    while (swaps_.size() <= word) swaps_.push_back(static_cast<text::Id>(swaps_.size()));
    swaps_[word] = vocabulary_->add(to);
  }
}

const Rule& Language::rule(const std::string& id) const {
  const auto found = rules_.find(id);
  if (found == rules_.end()) {
    throw Error(ErrorCode::pack_invalid, {}, "the pack has no rule \"" + id + '"',
                "a detector gives this rule: add a [[rule]] with this id and its note");
  }
  return pack_.rules[found->second];
}

}  // namespace oars::lang
