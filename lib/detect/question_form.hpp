#pragma once

#include <cstdint>
#include <optional>

#include "detect/context.hpp"

namespace oars::detect {

/// How a sentence asks, by its syntax alone.
enum class QuestionForm {
  wh_open,      ///< what, how, why
  wh_fact,      ///< when, where, who, which; "what time"
  quantity,     ///< "how many"
  polar,        ///< fronted auxiliary
  tag,          ///< "..., haven't you?"
  elliptical,   ///< fragment with a question mark
  declarative,  ///< statement with a question mark
};

/// A question found by syntax: its form and the token at which its clause begins.
struct FormMatch {
  QuestionForm form = QuestionForm::declarative;
  std::uint32_t first = 0;
};

/// The question that a sentence asks, if its syntax asks one; the last one if there are several.
/// Works without punctuation and case; a question mark adds the forms that need it.
std::optional<FormMatch> question_form(const Context& context, std::uint32_t sentence);

/// True if a question offers alternatives: "Was it the money or the row?"
bool offers_alternatives(const text::TokenTable& table, const text::Sentence& sentence,
                         std::uint32_t first);

}  // namespace oars::detect
