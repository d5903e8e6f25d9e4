#pragma once

#include <string>
#include <string_view>

#include <oars/session.hpp>

/// Text as CHAT transcripts hold it.
namespace oars::report {

/// What was said as the text of a main line, terminator included: events as "&=laughs", a line
/// break as a continuation, characters that CHAT reads as marks in their full-width form, control
/// characters as U+FFFD.
std::string chat_line(const Utterance& utterance);

/// A label as a participant's name: '_' for spaces, marks in their full-width form.
std::string chat_name(std::string_view label);

}  // namespace oars::report
