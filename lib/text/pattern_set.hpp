#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oars::text {

/// Numbered regular expressions (RE2) over TokenTable::match_text, where spaces are word boundaries
/// in the sense of ICU, so each is bounded by spaces. Immutable but for add(), and thread-safe.
class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  /// Adds a pattern and returns its number, counting from 0; or nothing, and what is wrong with it
  /// in `fault`.
  std::optional<std::size_t> add(const std::string& pattern, std::string& fault);

  /// Where a pattern's occurrence that begins at the word at `begin` ends, if there is one.
  std::optional<std::size_t> match_at(std::size_t number, std::string_view sentence,
                                      std::size_t begin) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace oars::text
