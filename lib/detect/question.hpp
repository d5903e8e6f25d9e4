#pragma once

#include <array>

#include "detect/detector.hpp"
#include "detect/question_form.hpp"

namespace oars::detect {

struct SentenceRules;

/// Questions: present or not, open or closed by function, and seeking permission apart.
///
/// What a sentence asks is read from its syntax (question_form) and from the pack's rules with the
/// codes `question.*` and `permission`; rules with the id "question.not.*" say what only looks like
/// a question. Sources: domain rules of MITI 4.2.1 (one code an utterance, reflection and question
/// both coded) and MISC 2.5 (quantity, fact, scale and polar forms closed).
class QuestionDetector : public Detector {
 public:
  explicit QuestionDetector(const lang::Language& language);
  void detect(const Context& context, Draft& draft) const override;

 private:
  /// The rule that a sentence asks by and the token at which its question begins.
  struct Ask {
    const lang::Rule* rule = nullptr;
    std::uint32_t first = 0;
  };

  void detect_sentence(const Context& context, std::uint32_t index, Draft& draft) const;
  Ask ask_of(const Context& context, std::uint32_t index, const std::optional<FormMatch>& form,
             const SentenceRules& rules) const;
  const lang::Rule& rule_of(QuestionForm form) const {
    return *forms_[static_cast<std::size_t>(form)];
  }

  std::array<const lang::Rule*, 7> forms_{};
  const lang::Rule* alternative_;
};

}  // namespace oars::detect
