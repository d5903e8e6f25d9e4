#pragma once

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

/// Output that could not be written; the message names the file and the cause.
struct OutputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Where results go: standard output, or a file that appears whole or not at all. A file is
/// written beside its final place and renamed over it by commit(); without commit() what stood
/// there stays. All members throw OutputError, the destructor apart.
class Output {
 public:
  /// An empty path or "-" is standard output. What is no regular file (/dev/null, a pipe) is
  /// written in place.
  explicit Output(const std::filesystem::path& path = {});
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Writes and flushes, so that a reader at the other end of a pipe sees results as they come.
  void write(std::string_view text);

  /// True once the reader of a pipe has gone; what is written after that is dropped.
  bool reader_gone() const { return reader_gone_; }

  /// Puts a file in its place.
  void commit();

 private:
  void open_beside();
  [[noreturn]] void fail(int cause) const;

  std::filesystem::path path_;
  std::string temporary_;  ///< Empty: nothing to rename.
  std::FILE* file_ = stdout;
  bool reader_gone_ = false;
};
