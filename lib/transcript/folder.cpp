#include <oars/folder.hpp>

#include <algorithm>
#include <system_error>

#include "transcript/convokit.hpp"

namespace oars {
namespace {

using transcript::is_corpus;

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

void check_listed(const std::error_code& error, const fs::path& folder) {
  if (!error) return;
  throw Error(ErrorCode::file_unreadable, {folder.string(), 0}, "The folder cannot be listed",
              "check that you may read it");
}

void list(const fs::path& folder, std::vector<fs::path>& found) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  check_listed(error, folder);
  while (entry != fs::directory_iterator()) {
    const fs::path& path = entry->path();
    std::error_code ignored;
    const bool passed_over = is_hidden(path) || path.filename() == kRoleMapName;
    const bool folder_within = entry->is_directory(ignored);
    if (!passed_over && (entry->is_regular_file(ignored) || (folder_within && is_corpus(path)))) {
      found.push_back(path);
    } else if (!passed_over && folder_within && !entry->is_symlink(ignored)) {
      list(path, found);
    }
    entry.increment(error);
    check_listed(error, folder);
  }
}

}  // namespace

std::vector<fs::path> find_transcripts(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    throw Error(ErrorCode::file_not_found, {folder.string(), 0}, "There is no such folder",
                "check the path");
  }
  if (is_corpus(folder)) return {folder};
  std::vector<fs::path> found;
  list(folder, found);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace oars
