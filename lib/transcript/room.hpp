#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Room for what is as large as a file. Where the system gives memory out in pages of 4 KiB, a
/// fifth of the time that it takes to read a large file is spent on getting them one by one.
namespace oars::transcript {

/// Asks for larger pages in the memory that was just reserved and not yet written. Does nothing for
/// a small block or where the system has no such pages.
void prefer_huge_pages(void* begin, std::size_t bytes) noexcept;

/// Reserves room for so many elements, in huge pages if it is large.
template <typename Element>
void reserve_large(std::vector<Element>& list, std::size_t elements) {
  list.reserve(elements);
  prefer_huge_pages(list.data(), list.capacity() * sizeof(Element));
}
inline void reserve_large(std::string& text, std::size_t bytes) {
  text.reserve(bytes);
  prefer_huge_pages(text.data(), text.capacity());
}

/// About how many lines a text has whose line ends are '\n', rather too many than too few, going
/// by its beginning: for making room.
std::size_t estimate_lines(std::string_view text) noexcept;

}  // namespace oars::transcript
