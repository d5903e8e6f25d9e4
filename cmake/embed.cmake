# Turns the language packs' files into one C++ source that defines what lib/lang/embedded.hpp
# declares. Run as a script:
#
#   cmake -DOUTPUT=embedded.cpp "-DFILES=.../en/a.toml;.../en/b.toml" -P embed.cmake
#
# A file's folder names its language. Every byte is written as an escape, so that neither quotes nor
# raw-string delimiters nor non-ASCII text can end a literal early; short adjacent literals stay
# below every compiler's limit for one of them.
cmake_minimum_required(VERSION 3.25)

set(languages "")
foreach(file IN LISTS FILES)
  cmake_path(GET file FILENAME name)
  cmake_path(GET file PARENT_PATH folder)
  cmake_path(GET folder FILENAME language)
  list(APPEND languages "${language}")

  file(READ "${file}" hex HEX)
  file(SIZE "${file}" size)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
  string(REPEAT "." 96 line)  # 24 escapes of four characters
  string(REGEX REPLACE "(${line})" "\\1\"\n    \"" bytes "${bytes}")
  string(APPEND entries_${language}
         "  EmbeddedFile{\"${name}\", std::string_view(\n    \"${bytes}\", ${size})},\n")
endforeach()
list(REMOVE_DUPLICATES languages)

set(arrays "")
set(choices "")
foreach(language IN LISTS languages)
  string(MAKE_C_IDENTIFIER "${language}_files" array)  # "pt-br" is no identifier
  string(APPEND arrays "constexpr EmbeddedFile ${array}[] = {\n${entries_${language}}};\n\n")
  string(APPEND choices "  if (language == \"${language}\") return ${array};\n")
endforeach()

file(
  CONFIGURE
  OUTPUT "${OUTPUT}"
  CONTENT
    [==[// Generated from the language packs by cmake/embed.cmake.
#include "lang/embedded.hpp"

namespace oars::lang {
namespace {

@arrays@}  // namespace

std::span<const EmbeddedFile> embedded_files([[maybe_unused]] std::string_view language) {
@choices@  return {};
}

}  // namespace oars::lang
]==]
  @ONLY)
