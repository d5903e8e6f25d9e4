#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <oars/error.hpp>
#include <oars/session.hpp>

/// From bytes to sessions. All functions are thread-safe and keep no state.
namespace oars {

/// How speakers get their roles: given labels first, then what the labels say, then inference.
struct RoleOptions {
  /// Label as read -> role; several labels may share a role.
  std::map<std::string, Role> given;
  /// The same for labels that a session need not have, as in a folder of many; `given` wins.
  std::map<std::string, Role> usual;
  /// If labels decide nothing and there are two speakers of at least 50 words each: the one whose
  /// share of "you" among "you" and "I" words is higher by more than 0.30 is the counselor. Nothing
  /// is inferred among three or more, or where an "Unknown Speaker", who can be several people, has
  /// more than 5% of the words.
  bool infer = true;
};

/// Options of the readers.
struct ReadOptions {
  /// A name from formats(); empty: found from the content.
  std::string format;
  /// "utf-8", "utf-16le", "utf-16be" or "cp1252"; empty: found from the bytes.
  std::string encoding;
  /// For tables: what a column means ("text", "speaker", "session", "id", "start", "end") -> its
  /// header in the file. Columns that are not named here are found by their usual names.
  std::map<std::string, std::string> columns;
  /// For tables: headers of further columns to keep as Utterance::meta, without their empty fields.
  /// The values of several coders' rows that are folded into one utterance are joined by '|'.
  std::vector<std::string> keep;
  /// For Whisper's JSON with speakers of words: a segment in which the speaker changes becomes
  /// several utterances. Otherwise a segment has one speaker, its own.
  bool split_by_word_speaker = false;
  /// For ConvoKit: under which key the utterances or speakers, or their "meta", hold the role, e.g.
  /// "role". What stands there is read as a label is and counts as given.
  std::string role_key;
  RoleOptions roles;
  /// An input that needs any repair, or leaves a doubt, is refused with Error(needs_repair), which
  /// names the first one; otherwise each is a Diagnostic.
  bool strict = false;

  /// Throws Error(invalid_option) if a value is not accepted.
  OARS_API void validate() const;
};

/// What can be read.
struct FormatInfo {
  std::string name;                     ///< e.g. "vtt"
  std::string title;                    ///< e.g. "WebVTT captions"
  std::vector<std::string> extensions;  ///< Lower case, with the dot.
};

/// What a sniffed input seems to be.
struct SniffResult {
  std::string format;       ///< Empty if none fits.
  double confidence = 0.0;  ///< 0 to 1.
  std::string evidence;     ///< In words, without quoting the content.
};

/// The readers in the order in which they are tried.
OARS_API std::vector<FormatInfo> formats();

/// Looks at the content first; the name's extension only breaks ties.
OARS_API SniffResult sniff(std::string_view bytes, std::string_view name = {});

/// The same for a file, or for a folder that is a corpus. Throws Error: file_not_found,
/// file_unreadable, file_too_large.
OARS_API SniffResult sniff_file(const std::filesystem::path& path);

/// Reads every session in a file. Throws Error; see ErrorCode.
OARS_API std::vector<Session> read_file(const std::filesystem::path& path,
                                        const ReadOptions& options = {});

/// Reads every session in memory. `name` stands for the file in ids and messages.
OARS_API std::vector<Session> read_bytes(std::string_view bytes, std::string_view name = {},
                                         const ReadOptions& options = {});

/// What the "you"-share inference saw, for showing to a person.
struct RoleEvidence {
  std::size_t words = 0;   ///< Words spoken.
  std::size_t turns = 0;   ///< Utterances.
  double you_share = 0.5;  ///< (you + 1) / (you + I + 2) over the two word families.
};

/// One entry a speaker, in the session's order.
OARS_API std::vector<RoleEvidence> role_evidence(const Session& session);

/// Sets roles and their sources in place. Labels in `given` that the session does not have get a
/// diagnostic. Never guesses below the margin: what is undecided stays unknown.
OARS_API void assign_roles(Session& session, const RoleOptions& options = {});

}  // namespace oars
