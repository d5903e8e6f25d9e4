#pragma once

#include <span>
#include <string_view>

namespace oars::lang {

/// A file of a language pack that is compiled into the library: its .toml files, and
/// the trained model and the word vectors of its learned coder if it has one.
struct EmbeddedFile {
  std::string_view name;  ///< Without the folder, e.g. "questions.toml", "coder.model".
  std::string_view text;
};

/// The files of a language's pack by name, e.g. of "en"; empty if there is no such pack.
std::span<const EmbeddedFile> embedded_files(std::string_view language);

}  // namespace oars::lang
