#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "transcript/reader.hpp"

namespace oars::transcript {

/// The bytes of a file or a pipe. Throws Error: file_not_found, file_unreadable, file_too_large.
std::string load(const std::filesystem::path& path);

[[noreturn]] void refuse_size(const std::string& file);

/// The beginning of an input, decoded. Keeps views of `bytes`.
class Opening {
 public:
  /// Throws Error as decode() does.
  Opening(std::string_view bytes, std::string_view encoding, const std::string& file);

  Sample sample() const { return {bytes_, text_, json_}; }

 private:
  std::string_view bytes_;
  std::string text_;
  JsonOutline json_;
};

/// True for a zip archive, which is not text.
bool is_archive(std::string_view bytes) noexcept;

}  // namespace oars::transcript
