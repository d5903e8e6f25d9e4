#pragma once

#include <array>
#include <string_view>

#include "text/vocabulary.hpp"

namespace oars::lang {

/// The lexicons that detectors ask for by name; a pack has to have each. The list and the enum go
/// together: entry n of the names is bit n.
enum class WordClass : std::uint8_t {
  filler,
  stutter,
  abbreviation,
  lead_in,
  filler_phrase,
  conjunction,
  auxiliary,
  do_verb,
  modal,
  be_verb,
  open_question_word,
  closed_question_word,
  preposition,
  you,
  first_person,
  subject,
  determiner,
  stopword,
  negation,
  feeling,
  backchannel,
  quantity,
  fact_noun,
  scale,
  reporting,
  or_word,
  tag_word,
  emphasis,
  cognition,
  contrast,
  third_person,
  relation,
  vague,
  feel_verb,
  intensifier,
  softener,
  adverb,
  other_person,
  count_
};

inline constexpr std::array<std::string_view, static_cast<std::size_t>(WordClass::count_)>
    kWordClassNames = {"filler",        "stutter",     "abbreviation",       "lead_in",
                       "filler_phrase", "conjunction", "auxiliary",          "do_verb",
                       "modal",         "be_verb",     "open_question_word", "closed_question_word",
                       "preposition",   "you",         "first_person",       "subject",
                       "determiner",    "stopword",    "negation",           "feeling",
                       "backchannel",   "quantity",    "fact_noun",          "scale",
                       "reporting",     "or_word",     "tag_word",           "emphasis",
                       "cognition",     "contrast",    "third_person",       "relation",
                       "vague",         "feel_verb",   "intensifier",        "softener",
                       "adverb",        "other_person"};

constexpr text::Classes bit(WordClass word_class) {
  return text::Classes{1} << static_cast<unsigned>(word_class);
}

template <typename... More>
constexpr text::Classes any_of(WordClass first, More... more) {
  return (bit(first) | ... | bit(more));
}

}  // namespace oars::lang
