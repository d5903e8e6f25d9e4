#pragma once

#include <cstdint>
#include <oars/session.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace oars::text {

/// An utterance in UTF-16, as ICU reads it fastest, with a map back to its bytes. Curly
/// apostrophes are straightened, malformed bytes become U+FFFD, events become spaces.
class WideText {
 public:
  void assign(std::string_view text, std::span<const Event> events);

  const std::vector<char16_t>& units() const { return units_; }
  /// Some of the units in small letters, if all of them are ASCII.
  std::optional<std::string_view> small_ascii(std::size_t begin, std::size_t end) const;
  /// Byte offset of a unit; one past the last unit maps to the text's size.
  std::uint32_t byte_of(std::size_t unit) const {
    return ascii_ ? static_cast<std::uint32_t>(unit) : bytes_[unit];
  }

 private:
  void assign_ascii(std::string_view text);
  void assign_utf8(std::string_view text);
  void push(char32_t point, std::size_t offset);
  void blank(std::span<const Event> events);
  void fold_ascii();

  std::vector<char16_t> units_;
  std::string small_;                 // A byte a unit: ASCII in small letters, or kNotAscii.
  std::vector<std::uint32_t> bytes_;  // Unused while ascii_.
  bool ascii_ = true;
};

}  // namespace oars::text
