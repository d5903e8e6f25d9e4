#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <oars/read.hpp>

/// Folders of transcripts. All functions are thread-safe and keep no state.
namespace oars {

/// The transcripts in a folder and the folders in it, sorted by path. Every file counts but hidden
/// ones and roles.csv; whether it can be read shows when it is read. A folder that is a ConvoKit
/// corpus (it holds utterances.jsonl or utterances.json) counts as one transcript, the folder given
/// among them. Links to folders are not followed. Throws Error: file_not_found if it is no folder,
/// file_unreadable if a folder cannot be listed.
OARS_API std::vector<std::filesystem::path> find_transcripts(const std::filesystem::path& folder);

/// Who is who in the transcripts of a folder, from a table beside them.
struct OARS_API RoleMap {
  struct Row {
    std::string file;  ///< A transcript's name with its extension, or "*" for all.
    std::string label;
    Role role = Role::unknown;
    std::size_t line = 0;  ///< Of the table, from 1.
  };
  std::string source;  ///< The table's file.
  std::vector<Row> rows;

  /// `options` with what the table says of a file. Roles that `options` gives win over the file's
  /// rows, and those over the rows for "*".
  RoleOptions roles_for(std::string_view file, RoleOptions options = {}) const;
};

/// The usual name of a folder's role map.
inline constexpr std::string_view kRoleMapName = "roles.csv";

/// Reads a table with the columns file, label and role; lines that begin with # are comments.
/// Throws Error, which names file and line: malformed or missing_column, and as read_file() does
/// for a file that cannot be read.
OARS_API RoleMap read_role_map(const std::filesystem::path& path);

}  // namespace oars
