#include "transcript/scan.hpp"

#include <algorithm>

namespace oars::transcript {

std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  while (true) {
    while (begin < text.size() && is_space(text[begin])) ++begin;
    if (begin == text.size()) return words;
    std::size_t end = begin;
    while (end < text.size() && !is_space(text[end])) ++end;
    words.push_back(text.substr(begin, end - begin));
    begin = end;
  }
}

WordSet word_set(std::string_view words) {
  const std::vector<std::string_view> list = split_words(words);
  return WordSet(list.begin(), list.end());
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  std::string out = std::to_string(count);
  out += ' ';
  out += count == 1 ? one : many;
  return out;
}

bool LineReader::next() noexcept {
  if (offset_ >= text_.size()) return false;
  const std::size_t end = std::min(text_.find('\n', offset_), text_.size());
  line_ = text_.substr(offset_, end - offset_);
  offset_ = end + 1;
  ++number_;
  return true;
}

std::size_t LineCounter::line_at(std::size_t offset) noexcept {
  for (; offset_ < offset; ++offset_) {
    const char c = bytes_[offset_];
    line_ += (c == '\r') || (c == '\n' && last_ != '\r') ? 1u : 0u;
    last_ = c;
  }
  return line_;
}

}  // namespace oars::transcript
