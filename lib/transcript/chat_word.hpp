#pragma once

#include <string>
#include <string_view>

#include "transcript/scan.hpp"

namespace oars::transcript {

/// The plain spelling of a word of CHAT: "(be)cause" is "because", "no:o" "noo", "a_lot_of" "a lot
/// of", "hola@s:spa" "hola", "&-um" "um", "&+w" "w-". Empty for a word that was not said, "0is".
std::string spell_chat_word(std::string_view word);

/// Bytes that can be part of a code: all but letters, apostrophes and stops.
inline constexpr ByteSet kNotPlain =
    ByteSet::all_but("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.,?!;");

/// The beginning of a text up to where something else comes than plain words with a space between
/// them, or a byte for the third time in a row, which may be an "xxx". Its last word may go on.
std::string_view plain_chat_words(std::string_view text);

/// What a terminator or a separator such as "+..." stands for in plain text; empty for what has no
/// plain sign, such as the linkers at the beginning of a line.
std::string_view chat_punctuation(std::string_view mark);

}  // namespace oars::transcript
