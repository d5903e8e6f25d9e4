#pragma once

#include <string_view>

/// The words by which events are told from speech. All take a word in lower case.
namespace oars::transcript {

/// A sound, a gesture or a state of the recording: "laughs", "pause", "inaudible".
bool is_event_word(std::string_view word);

/// What may stand before an event word: "long", "nervously", "starts", "to".
bool is_event_qualifier(std::string_view word);

/// A word that makes a sentence, so that a bracket with it holds speech: "i", "is", "that".
bool is_speech_word(std::string_view word);

/// A listener's sound or word: "mhm", "right", "okay".
bool is_listening_word(std::string_view word);

}  // namespace oars::transcript
