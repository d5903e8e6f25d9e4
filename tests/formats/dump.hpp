#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <oars/read.hpp>

/// What the tests of the formats share: the cases and how a result is written down.
namespace formats_test {

/// An input of the cases folder.
struct Case {
  std::filesystem::path input;
  std::string bytes;
  oars::ReadOptions options;

  std::filesystem::path expected_file() const { return input.string() + ".expected"; }
  /// The body of a Word document, which is packed before it is read.
  bool is_packed() const { return input.string().ends_with(".docx.xml"); }
  /// The name under which it is read.
  std::string name() const { return (is_packed() ? input.stem() : input.filename()).string(); }
};

/// All cases, by name.
const std::vector<Case>& cases();

/// The file's bytes; fails the program if it cannot be read.
std::string load(const std::filesystem::path& path);

/// Sessions as the expected files hold them.
std::string dump(const std::vector<oars::Session>& sessions);

/// What reading gives: dump() or the error.
std::string outcome(std::string_view bytes, const std::string& name,
                    const oars::ReadOptions& options);

}  // namespace formats_test
