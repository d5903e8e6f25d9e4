#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <oars/error.hpp>

namespace oars::transcript {

/// What a table's columns can mean.
enum class Meaning { text, speaker, session, id, start, end };
inline constexpr std::size_t kMeanings = 6;

/// Which column holds what.
struct Columns {
  std::array<std::optional<std::size_t>, kMeanings> index;
  bool numbered = false;  ///< The ids are the utterances' numbers in the session.

  std::optional<std::size_t> of(Meaning meaning) const {
    return index[static_cast<std::size_t>(meaning)];
  }
};

/// A column that holds what one speaker says.
struct SpeakerColumn {
  std::size_t index = 0;
  std::string label;  ///< The header.
};

/// "text", "speaker", "session", "id", "start" or "end".
bool is_meaning(std::string_view name);

/// The words of a header in lower case; nothing but letters makes a word.
std::vector<std::string> header_words(std::string_view header);

/// The columns that are headed by who speaks in them, "Therapist", "What the client said". Empty
/// unless a counselor and a client are among them.
std::vector<SpeakerColumn> find_speaker_columns(const std::vector<std::string_view>& header);

/// True for a field of some words. Names, numbers and dates of speakers, as lists of sessions have
/// them under the same headers, are no speech.
bool looks_spoken(std::string_view field);

/// How many fields of a header row have a usual name or name a speaker.
std::size_t count_known_names(const std::vector<std::string_view>& header);

/// The columns with a usual name; none is required.
Columns known_columns(const std::vector<std::string_view>& header);

/// Finds the columns by `given` (meaning -> header), then by their usual names; none is required.
/// Throws Error(missing_column) if a given header is not there.
Columns match_columns(const std::vector<std::string_view>& header,
                      const std::map<std::string, std::string>& given, const Location& where);

/// The same where text and speaker are required. Throws Error(missing_column) if no column holds
/// the text, no_speakers if none holds the speaker.
Columns find_columns(const std::vector<std::string_view>& header,
                     const std::map<std::string, std::string>& given, const Location& where);

/// Where the columns are whose headers are `kept`, in the file's order. Throws
/// Error(missing_column) if one is not there.
std::vector<std::size_t> find_kept(const std::vector<std::string_view>& header,
                                   const std::vector<std::string>& kept, const Location& where);

}  // namespace oars::transcript
