#pragma once

#include <string>
#include <vector>

#include <oars/analyzer.hpp>
#include <oars/session.hpp>

/// From a session to the files that coders go on with. Every function returns UTF-8 (malformed
/// bytes become U+FFFD), gives the same bytes for the same session, throws nothing but
/// std::bad_alloc, and is thread-safe. What is written reads back with read_bytes as the same
/// speakers, texts and times in the same order, but for what a format cannot hold, which is said at
/// each function. Diagnostics and Session::meta are in the JSON alone.
namespace oars {

/// All of a session as one JSON object, on one line that ends with a newline; several lines one
/// after the other are read as several sessions. Follows schemas/transcript.schema.json. Every
/// field reads back as it was.
OARS_API std::string to_session_json(const Session& session);

/// The names of the utterances' fields (Utterance::meta), in the order in which they are met.
OARS_API std::vector<std::string> field_names(const Session& session);

/// The header line of to_session_csv's table: session_id, utterance_id, speaker, role, start, end,
/// text and a column for each field. A field of one of these names, or of one that a reader would
/// take for them, is called "meta_" and its name.
OARS_API std::string session_csv_header(const std::vector<std::string>& fields = {});

/// One row an utterance, without the header; times in seconds; RFC 4180, lines end in "\n". Fields
/// that are not in `fields` are left out; several of one name are joined by '|'. Fields are read
/// with ReadOptions::keep; the role is there to be seen, and is found again from the labels.
OARS_API std::string to_session_csv(const Session& session,
                                    const std::vector<std::string>& fields = {});

/// WebVTT: a cue an utterance, with its id and "<v Label>", and a NOTE that lists the roles. Times
/// are in milliseconds. A cue needs both of its times: where one is missing or impossible (it ends
/// before it starts), it is put between its neighbors, a second an utterance where there are none,
/// and a NOTE says how many. A line break reads back as a space, an id as the index; cues that
/// overlap are read in the order of their starts.
OARS_API std::string to_vtt(const Session& session);

/// ELAN: a tier a speaker, and another one for what overlaps in it; times as for to_vtt. The roles,
/// and how many times are estimated, are properties of the header. Reads back in the order of the
/// starts, a line break as a space; ids that XML does not allow, such as "7", become "a1", "a2" and
/// so on.
OARS_API std::string to_eaf(const Session& session);

/// The same with the codes: below a speaker's tier one for each family of codes, e.g.
/// "question@Ana", whose annotations hold the utterance's codes of that family joined by '|'.
OARS_API std::string to_eaf(const Analysis& analysis);

/// CHAT: a main line an utterance. Times are in milliseconds; an utterance without a start has
/// none, a missing end is estimated as for to_vtt, and a comment says so. Characters that are marks
/// of CHAT, such as '[' and '&', get their full-width form. Events become "&=laughs" and read back
/// in square brackets; a dash that begins an utterance becomes the mark "+,"; one that does not end
/// with a stop gets a period; a line break reads back as a space and an id as the index. A label is
/// the participant's name, a role what @Participants says of it.
OARS_API std::string to_chat(const Session& session);

/// The same with the codes of an utterance on a %cod line below it, e.g. "$question.open".
OARS_API std::string to_chat(const Analysis& analysis);

}  // namespace oars
