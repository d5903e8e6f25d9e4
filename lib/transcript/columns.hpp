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

/// "text", "speaker", "session", "id", "start" or "end".
bool is_meaning(std::string_view name);

/// How many fields of a header row have a usual name.
std::size_t count_known_names(const std::vector<std::string_view>& header);

/// The columns with a usual name; none is required.
Columns known_columns(const std::vector<std::string_view>& header);

/// Finds the columns by `given` (meaning -> header), then by their usual names. Throws
/// Error(missing_column) if a given header is not there or no column holds the text, no_speakers if
/// no column holds the speaker.
Columns find_columns(const std::vector<std::string_view>& header,
                     const std::map<std::string, std::string>& given, const Location& where);

/// Where the columns are whose headers are `kept`, in the file's order. Throws
/// Error(missing_column) if one is not there.
std::vector<std::size_t> find_kept(const std::vector<std::string_view>& header,
                                   const std::vector<std::string>& kept, const Location& where);

}  // namespace oars::transcript
