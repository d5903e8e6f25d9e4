#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// Small scanners over text that the readers share. ASCII alone has classes here; bytes of longer
/// UTF-8 sequences are neither spaces, digits nor ASCII letters.
namespace oars::transcript {

constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) noexcept { return is_upper(c) || is_lower(c); }
/// Part of a character beyond ASCII.
constexpr bool is_wide(char c) noexcept { return static_cast<unsigned char>(c) >= 0x80; }

constexpr char to_lower(char c) noexcept {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A set of bytes, for loops that look at every one.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) noexcept {
    for (const char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }

  /// All bytes but these.
  static constexpr ByteSet all_but(std::string_view bytes) noexcept {
    ByteSet set(bytes);
    for (bool& has : set.has_) has = !has;
    return set;
  }

  /// These bytes besides.
  constexpr ByteSet with(std::string_view bytes) const noexcept {
    ByteSet set = *this;
    for (const char c : bytes) set.has_[static_cast<unsigned char>(c)] = true;
    return set;
  }

  constexpr bool contains(char c) const noexcept { return has_[static_cast<unsigned char>(c)]; }

  /// The offset of the first byte at or after `from` that is in the set; else the text's size.
  constexpr std::size_t find_in(std::string_view text, std::size_t from) const noexcept {
    while (from < text.size() && !contains(text[from])) ++from;
    return from;
  }

 private:
  std::array<bool, 256> has_{};
};

/// How many bytes find_any() looks at at once.
inline constexpr std::size_t kBlock = 32;

/// True if one of the bytes is in such a block. Compilers find a least value in many at once.
template <char... bytes>
bool block_has(std::string_view block) noexcept {
  unsigned char least = 0xFF;
  for (std::size_t i = 0; i < kBlock; ++i) {
    ((least = std::min(least, static_cast<unsigned char>(block[i] ^ bytes))), ...);
  }
  return least == 0;
}

/// The offset of the first of the bytes at or after `from`, for long runs; else the text's size.
template <char... bytes>
std::size_t find_any(std::string_view text, std::size_t from) noexcept {
  if (text.size() >= kBlock) {
    const std::size_t last = text.size() - kBlock;  // which overlaps the block before it
    while (from < text.size() && !block_has<bytes...>(text.substr(std::min(from, last), kBlock))) {
      from += kBlock;
    }
  }
  while (from < text.size() && ((text[from] != bytes) && ...)) ++from;
  return std::min(from, text.size());
}

/// The text without white space at its ends.
std::string_view trim(std::string_view text) noexcept;

/// ASCII letters in lower case, the rest as it is.
std::string lower(std::string_view text);

/// The pieces between white space.
std::vector<std::string_view> split_words(std::string_view text);

/// Words to be looked up. The views are into what the set was made from.
using WordSet = std::unordered_set<std::string_view>;

/// The words of a list that stands in the source as one text.
WordSet word_set(std::string_view words);

/// Lets a map with strings as keys be asked for a view without a copy.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept {
    return std::hash<std::string_view>{}(text);
  }
};

/// A map from strings that can be asked for a view.
template <typename Value>
using StringMap = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

/// A number with what it counts: "1 row", "3 rows".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// Walks over the lines of a text whose line ends are '\n'.
class LineReader {
 public:
  explicit LineReader(std::string_view text) noexcept : text_(text) {}

  /// Moves to the next line; false at the end.
  bool next() noexcept;

  /// The current line without its end.
  std::string_view line() const noexcept { return line_; }
  /// Its number, from 1.
  std::size_t number() const noexcept { return number_; }

 private:
  std::string_view text_;
  std::string_view line_;
  std::size_t offset_ = 0;
  std::size_t number_ = 0;
};

/// Counts lines up to offsets that only grow, whatever the line ends are.
class LineCounter {
 public:
  /// The first line has the number `first`.
  explicit LineCounter(std::string_view bytes, std::size_t first = 1) noexcept
      : bytes_(bytes), line_(first) {}

  /// The line in which the byte at the offset lies.
  std::size_t line_at(std::size_t offset) noexcept;

 private:
  std::string_view bytes_;
  std::size_t offset_ = 0;
  std::size_t line_;
  char last_ = '\0';
};

}  // namespace oars::transcript
