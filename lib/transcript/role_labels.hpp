#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <oars/session.hpp>

/// What speaker labels say about roles.
namespace oars::transcript {

/// What a label says by itself.
enum class LabelHint {
  none,  ///< A name, or words that conflict.
  counselor,
  client,
  other,
  ambiguous,  ///< A word or code that is used for more than one role: "T", "Student", "Speaker 1".
};

/// Reads whole words of the label, never prefixes, in any case; digits at a word's end are left
/// out, so that "Client 2" and "T1" read as "Client" and "T".
LabelHint read_label(std::string_view label);

/// The role that a label has by itself; unknown if it takes a set to tell.
Role role_of(LabelHint hint) noexcept;

/// The form in which labels are compared: lower case, one space between words, and no pronouns in
/// brackets behind them, "(they/them)".
std::string label_form(std::string_view label);

/// A label as diarization gives it: "SPEAKER_00", "Speaker 1", "spk_0".
bool is_diarizer_label(std::string_view label);

/// The label that exporting programs give when they do not know; it can stand for several people.
inline constexpr std::string_view kUnknownSpeaker = "Unknown Speaker";
bool is_unknown_speaker(std::string_view label);

/// Roles of the labels of one session, read as a set: a single letter has a role only in a pair
/// such as {T, C} or {I, P}. Unknown where the set does not decide. One entry a label.
std::vector<Role> roles_of_labels(const std::vector<std::string>& labels);

/// Of two speakers of whom one is a counselor or a client, the role of the other one.
std::optional<Role> counterpart(Role role) noexcept;

}  // namespace oars::transcript
