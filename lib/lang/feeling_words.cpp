#include "lang/feeling_words.hpp"

#include <limits>
#include <oars/error.hpp>

namespace oars::lang {

FeelingWords::FeelingWords(const Pack& pack, text::Vocabulary& vocabulary) {
  for (const FeelingList& list : pack.feelings) {
    add(list.words, {list.family, list.intensity, false}, list, vocabulary);
    add(list.felt, {list.family, list.intensity, true}, list, vocabulary);
  }
}

void FeelingWords::add(const std::vector<std::string>& words, const FeelingWord& kind,
                       const FeelingList& list, text::Vocabulary& vocabulary) {
  if (words.empty()) return;
  if (kinds_.size() == std::numeric_limits<std::uint8_t>::max()) {
    throw Error(ErrorCode::pack_invalid, {list.file, list.line}, "too many lists of feelings",
                "put words of one family and intensity in one [[feeling]]");
  }
  kinds_.push_back(kind);
  for (const std::string& word : words) {
    const text::Id id = vocabulary.add(word);
    if (kind_of_.size() <= id) kind_of_.resize(id + 1);
    if (kind_of_[id] != 0) {
      throw Error(ErrorCode::pack_invalid, {list.file, list.line},
                  "the feeling \"" + word + "\" is there already", "name it in one [[feeling]]");
    }
    kind_of_[id] = static_cast<std::uint8_t>(kinds_.size());
  }
}

}  // namespace oars::lang
