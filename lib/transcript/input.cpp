#include "transcript/input.hpp"

#include <cstdint>
#include <fstream>
#include <system_error>

#include "transcript/decode.hpp"
#include "transcript/limits.hpp"
#include "transcript/room.hpp"

namespace oars::transcript {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20;
constexpr std::size_t kSample = std::size_t{64} << 10;

void check_exists(const std::filesystem::path& path, const std::filesystem::file_status& status) {
  if (!std::filesystem::exists(status)) {
    throw Error(ErrorCode::file_not_found, {path.string(), 0}, "There is no such file",
                "check the path");
  }
  if (std::filesystem::is_directory(status)) {
    throw Error(ErrorCode::file_not_found, {path.string(), 0}, "This is a folder, not a file",
                "name the files in it");
  }
}

// The beginning alone is decoded, unless there is nothing but white space in it.
std::string decode_beginning(std::string_view bytes, std::string_view encoding,
                             const std::string& file) {
  try {
    return std::string(decode(bytes.substr(0, kSample), encoding, file).text());
  } catch (const Error& error) {
    if (error.code() != ErrorCode::empty_input || bytes.size() <= kSample) throw;
    return std::string(decode(bytes, encoding, file).text());
  }
}

}  // namespace

void refuse_size(const std::string& file) {
  throw Error(ErrorCode::file_too_large, {file, 0}, "The file is larger than 256 MiB",
              "split it by sessions");
}

std::string load(const std::filesystem::path& path) {
  const std::string file = path.string();
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  check_exists(path, status);
  std::string bytes;
  if (std::filesystem::is_regular_file(status)) {
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error && size > kLargestFile) refuse_size(file);
    if (!error) reserve_large(bytes, static_cast<std::size_t>(size) + kChunk);
  }
  std::ifstream stream(path, std::ios::binary);
  while (stream) {
    // Pipes have no size to check beforehand.
    if (bytes.size() > kLargestFile) refuse_size(file);
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    stream.read(bytes.data() + size, static_cast<std::streamsize>(kChunk));
    bytes.resize(size + static_cast<std::size_t>(stream.gcount()));
  }
  if (!stream.eof()) {
    throw Error(ErrorCode::file_unreadable, {file, 0}, "The file cannot be read",
                "check that you may read it");
  }
  return bytes;
}

Opening::Opening(std::string_view bytes, std::string_view encoding, const std::string& file)
    : bytes_(bytes) {
  if (is_archive(bytes)) return;
  text_ = decode_beginning(bytes, encoding, file);
  const auto end = text_.rfind('\n');
  if (bytes.size() > kSample && end != std::string::npos) text_.resize(end + 1);
  json_ = JsonOutline(text_);
}

bool is_archive(std::string_view bytes) noexcept { return bytes.starts_with("PK\x03\x04"); }

}  // namespace oars::transcript
