#include "docx_file.hpp"

#include <stdexcept>

#include <zip.h>

namespace formats_test {
namespace {

void check(bool done) {
  if (!done) throw std::runtime_error("the archive cannot be written");
}

void add(zip_t* archive, const std::string& name, std::string_view content, Packing packing) {
  zip_source_t* member = zip_source_buffer(archive, content.data(), content.size(), 0);
  const zip_int64_t index = zip_file_add(archive, name.c_str(), member, 0);
  check(index >= 0);
  const zip_int32_t method = packing == Packing::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  check(zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), method, 0) == 0);
}

}  // namespace

std::string pack(const std::string& name, std::string_view content, Packing packing) {
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  check(buffer != nullptr);
  zip_source_keep(buffer);  // to be read when the archive is written
  zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, nullptr);
  check(archive != nullptr);
  add(archive, name, content, packing);
  check(zip_close(archive) == 0);

  zip_stat_t about;
  check(zip_source_stat(buffer, &about) == 0 && zip_source_open(buffer) == 0);
  std::string bytes(about.size, '\0');
  check(zip_source_read(buffer, bytes.data(), bytes.size()) ==
        static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(buffer);
  zip_source_free(buffer);
  return bytes;
}

std::string pack_docx(std::string_view body, Packing packing) {
  std::string document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
  document.append(body).append("</w:body></w:document>");
  return pack("word/document.xml", document, packing);
}

}  // namespace formats_test
