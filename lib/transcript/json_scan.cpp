#include "transcript/json_scan.hpp"

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

bool is_scalar_character(char c) noexcept {
  return is_letter(c) || is_digit(c) || c == '-' || c == '+' || c == '.' || c == '_';
}

JsonPiece punctuation(char c) noexcept {
  switch (c) {
    case '{':
      return JsonPiece::begin_object;
    case '}':
      return JsonPiece::end_object;
    case '[':
      return JsonPiece::begin_array;
    case ']':
      return JsonPiece::end_array;
    case ',':
      return JsonPiece::comma;
    case ':':
      return JsonPiece::colon;
    default:
      return JsonPiece::unknown;
  }
}

}  // namespace

JsonPiece JsonScanner::next() noexcept {
  begin_ = end_;
  while (begin_ < text_.size() && is_space(text_[begin_])) ++begin_;
  end_ = begin_;
  if (begin_ == text_.size()) return JsonPiece::end;
  if (text_[begin_] == '"') return scan_string();
  while (end_ < text_.size() && is_scalar_character(text_[end_])) ++end_;
  if (end_ > begin_) return JsonPiece::scalar;
  return punctuation(text_[end_++]);
}

JsonPiece JsonScanner::scan_string() noexcept {
  for (end_ = begin_ + 1; end_ < text_.size(); ++end_) {
    if (text_[end_] == '"') {
      ++end_;
      return JsonPiece::string;
    }
    if (text_[end_] == '\\') ++end_;
  }
  end_ = text_.size();
  return JsonPiece::open_string;
}

}  // namespace oars::transcript
