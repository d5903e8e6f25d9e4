#pragma once

#include <oars/coding.hpp>
#include <oars/session.hpp>

#include "report/glyphs.hpp"

namespace oars::report {

/// An utterance's text with its evidence marked: by ink if `color`, else between « and », which
/// survive copying. Marks that overlap are joined. Events are dimmed. The utterance must outlive
/// the result.
Glyphs marked_text(const Utterance& utterance, const CodedUtterance& coded, bool color);

}  // namespace oars::report
