#pragma once

#include <optional>
#include <string>

#include "lang/pack.hpp"
#include "lang/word_program.hpp"
#include "text/vocabulary.hpp"

namespace oars::lang {

/// Reads a pattern as a program over words, as nearly all are; nothing if it looks inside words
/// ("{any}ing") or holds more than the README has, or if it can match nothing. Words are interned.
std::optional<WordProgram> read_words(const std::string& pattern, const Pack& pack,
                                      text::Vocabulary& vocabulary);

}  // namespace oars::lang
