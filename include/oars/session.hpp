#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <oars/export.hpp>

/// The transcript as plain values. Nothing here is thread-safe to change from two threads; all of
/// it is safe to read from many.
namespace oars {

/// Half-open range of UTF-8 byte offsets into an utterance's text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// Who a speaker is in the conversation.
enum class Role { unknown, counselor, client, other };

/// How a role was found.
enum class RoleSource {
  none,      ///< The role is unknown.
  given,     ///< The caller said so, or the file in a place of its own for roles.
  label,     ///< The label names the role ("Therapist").
  inferred,  ///< By the share of "you" words; see RoleOptions::infer.
};

OARS_API const char* to_string(Role role) noexcept;
OARS_API const char* to_string(RoleSource source) noexcept;
/// "counselor", "client", "other" or "unknown"; anything else is nullopt.
OARS_API std::optional<Role> role_from_string(std::string_view name) noexcept;

/// One person (or one label of the recognizer) in a session.
struct Speaker {
  std::string label;  ///< As read.
  Role role = Role::unknown;
  RoleSource role_source = RoleSource::none;
};

/// Something in the text that was not spoken as words: "[laughs]", "(sighs)", "[inaudible]", or
/// the other speaker's inline backchannel "(T: Mhm)".
struct Event {
  Span span;  ///< Brackets included.
};

/// Something else that a file says of a session or an utterance, by the file's own name for it: a
/// column that is not speech, a line above the first turn.
struct Field {
  std::string name;
  std::string value;
  friend bool operator==(const Field&, const Field&) = default;
};

/// One turn or caption as read. The text is kept as it came, events included; it may hold
/// malformed UTF-8 only if the caller put it there, since readers repair what they decode.
struct Utterance {
  std::string id;           ///< The file's own id, else the index from 0.
  std::size_t speaker = 0;  ///< Index into Session::speakers.
  std::string text;
  std::optional<double> start;  ///< Seconds from the beginning of the recording.
  std::optional<double> end;    ///< Seconds.
  std::vector<Event> events;    ///< In order, not overlapping.
  std::size_t line = 0;         ///< Line of the source, from 1; 0 where there is none.
  std::vector<Field> meta;      ///< Never analyzed; in the file's order.
};

/// A repair or a doubt met while reading. Never quotes the text.
struct Diagnostic {
  std::string code;      ///< Stable, e.g. "time_backward".
  std::size_t line = 0;  ///< Line of the source, from 1; 0 for the file as a whole.
  std::string message;   ///< Names the remedy.
};

/// One conversation. Invariant: every utterance's speaker is an index into speakers.
struct OARS_API Session {
  std::string id;      ///< A table's session column, else the file's stem.
  std::string source;  ///< The file's name as given; empty for text without a file.
  std::string format;  ///< Name of the reader, e.g. "text"; empty if built by hand.
  std::vector<Speaker> speakers;
  std::vector<Utterance> utterances;
  std::vector<Diagnostic> diagnostics;
  std::vector<Field> meta;  ///< Never analyzed; in the file's order.

  /// Index of the speaker with this label, added with an unknown role if new.
  std::size_t speaker_index(std::string_view label);

  /// Appends an utterance, finds its events and gives it the next index as id.
  Utterance& add(std::string_view speaker_label, std::string text, std::optional<double> start = {},
                 std::optional<double> end = {});

  /// The role of an utterance's speaker.
  Role role_of(const Utterance& utterance) const { return speakers[utterance.speaker].role; }

  /// True if a counselor is known and no speaker's role is unknown, apart from that of an "Unknown
  /// Speaker" with at most 5% of the words.
  bool roles_known() const;
};

}  // namespace oars
