#pragma once

#include <string_view>

#include "detect/context.hpp"

namespace oars::detect {

/// Gives findings another way to say the line, where a rule of the pack has one
/// (Rule::instead): in the line's own words, or not at all. `text` is the utterance as read.
void reword(const Context& context, std::string_view text, CodedUtterance& coded);

}  // namespace oars::detect
