#include "text/vocabulary.hpp"

namespace oars::text {

Vocabulary::Vocabulary(const WordTable& table)
    : algorithm_(table.stemmer), stemmer_(algorithm_.c_str()), syllables_(table.syllables) {
  for (const auto& [form, classes] : table.classes) {
    const Id id = add(form);
    words_[id].classes = classes;
  }
  for (const auto& [form, pieces] : table.expansions) {
    const Id id = add(form);
    for (const auto& piece : pieces) {
      const Id piece_id = add(piece);
      words_[id].expansion.push_back(piece_id);
    }
  }
}

Vocabulary::Vocabulary(const Vocabulary* base)
    : base_(base),
      first_(base->forms_.size()),
      algorithm_(base->algorithm_),
      stemmer_(algorithm_.c_str()),
      syllables_(base->syllables_),
      forms_(&base->forms_),
      stems_(&base->stems_) {}

Id Vocabulary::add(std::string_view form) {
  const auto [id, is_new] = forms_.add(form);
  if (is_new) {
    words_.push_back({.form = forms_[id],
                      .stem = stems_.add(stemmer_.stem(form)).first,
                      .expansion = {},
                      .syllables = text::syllables(form, syllables_)});
  }
  return id;
}

}  // namespace oars::text
