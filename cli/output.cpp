#include "output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace fs = std::filesystem;

namespace {

// What the file's mode would be without the detour: the old file's, or the usual one.
mode_t final_mode(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

Output::Output(const fs::path& path) : path_(path == "-" ? fs::path{} : path) {
  if (path_.empty()) return;
  std::error_code ignored;
  // A link stays a link: the file that it names is the one replaced.
  if (fs::is_symlink(path_, ignored) && fs::exists(path_, ignored)) path_ = fs::canonical(path_);
  if (fs::is_directory(path_, ignored)) fail(EISDIR);
  if (!fs::exists(path_, ignored) || fs::is_regular_file(path_, ignored)) {
    open_beside();
  } else {
    file_ = std::fopen(path_.c_str(), "wb");
  }
  if (file_ == nullptr) fail(errno);
}

Output::~Output() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void Output::open_beside() {
  std::string name = (path_.parent_path() / ("." + path_.filename().string() + ".XXXXXX")).string();
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) fail(errno);
  temporary_ = name;
  file_ = ::fdopen(descriptor, "wb");
}

void Output::write(std::string_view text) {
  if (reader_gone_) return;
  const bool written =
      std::fwrite(text.data(), 1, text.size(), file_) == text.size() && std::fflush(file_) == 0;
  if (written) return;
  if (errno != EPIPE) fail(errno);
  reader_gone_ = true;
}

void Output::commit() {
  if (temporary_.empty()) return;
  const mode_t mode = final_mode(path_);
  const bool closed = std::fclose(file_) == 0;
  file_ = nullptr;
  if (!closed || ::chmod(temporary_.c_str(), mode) != 0 ||
      ::rename(temporary_.c_str(), path_.c_str()) != 0) {
    fail(errno);
  }
  temporary_.clear();
}

void Output::fail(int cause) const {
  const std::string reason = "cannot be written: " + std::generic_category().message(cause);
  if (path_.empty()) {
    throw OutputError("standard output " + reason +
                      "\nWhat to do: check where it leads, or name a file with -o.");
  }
  throw OutputError(path_.string() + ": " + reason +
                    "\nWhat to do: name a file in a folder that exists and that you may write to, "
                    "on a disk with room.");
}
