#include "transcript/zip.hpp"

#include <cstddef>
#include <memory>

#include <zip.h>

#include <oars/error.hpp>

#include "transcript/limits.hpp"

namespace oars::transcript {
namespace {

struct Close {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, Close>;
using Member = std::unique_ptr<zip_file_t, Close>;

constexpr const char* kSaveAgain =
    "copy the file again, or open the document and save it again as .docx";

[[noreturn]] void refuse_damage(const std::string& file) {
  throw Error(ErrorCode::malformed, {file, 0}, "The document is damaged or cut off", kSaveAgain);
}

[[noreturn]] void refuse_part(const std::string& file) {
  throw Error(ErrorCode::file_too_large, {file, 0},
              "The document's text is larger than 64 MiB when unpacked",
              "split it by sessions, or save it as plain text (.txt)");
}

Archive open_archive(std::string_view bytes, const std::string& file) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) refuse_damage(file);
  Archive archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (!archive) {
    zip_source_free(source);
    refuse_damage(file);
  }
  return archive;
}

// The member's number, once it is clear that it may be unpacked.
zip_uint64_t find_member(zip_t* archive, const char* name, const std::string& file) {
  zip_stat_t about;
  zip_stat_init(&about);
  if (zip_stat(archive, name, 0, &about) != 0) {
    throw Error(ErrorCode::malformed, {file, 0},
                "The file is no Word document: there is no " + std::string(name) + " in it",
                "open it in the program that made it and save it as .docx or as plain text");
  }
  if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
    throw Error(ErrorCode::unsupported, {file, 0}, "The document is encrypted",
                "save it without a password");
  }
  if ((about.valid & ZIP_STAT_SIZE) != 0 && about.size > kLargestPart) refuse_part(file);
  return about.index;
}

}  // namespace

std::string unpack(std::string_view archive, const char* member, const std::string& file) {
  const Archive opened = open_archive(archive, file);
  const zip_uint64_t index = find_member(opened.get(), member, file);
  const Member part(zip_fopen_index(opened.get(), index, 0));
  if (!part) refuse_damage(file);
  constexpr std::size_t kChunk = std::size_t{256} << 10;
  std::string out;
  for (;;) {
    const std::size_t size = out.size();
    out.resize(size + kChunk);
    const zip_int64_t got = zip_fread(part.get(), out.data() + size, kChunk);
    if (got < 0) refuse_damage(file);
    out.resize(size + static_cast<std::size_t>(got));
    if (got == 0) return out;
    if (out.size() > kLargestPart) refuse_part(file);
  }
}

}  // namespace oars::transcript
