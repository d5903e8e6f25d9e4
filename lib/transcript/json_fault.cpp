#include <vector>

#include "transcript/json_repair.hpp"
#include "transcript/json_scan.hpp"
#include "transcript/limits.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

std::size_t digits_from(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - offset;
}

bool is_number(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digits_from(text, at);
  if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits_from(text, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < text.size() && to_lower(text[at]) == 'e') {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digits_from(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

bool is_string(std::string_view text) {
  constexpr std::string_view kEscapes = "\"\\/bfnrtu";
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) < 0x20) return false;
    if (text[i] != '\\') continue;
    ++i;
    if (i == text.size() || kEscapes.find(text[i]) == std::string_view::npos) return false;
  }
  return true;
}

// What may come next.
enum class Expected { value, value_or_end, key, key_or_end, colon, comma_or_end, nothing };

// Follows the rules of JSON from piece to piece.
class Checker {
 public:
  explicit Checker(std::string_view text) : scanner_(text) {}

  std::optional<JsonFault> run() {
    for (;;) {
      const JsonPiece piece = scanner_.next();
      const char* fault = piece == JsonPiece::end ? at_end() : take(piece);
      if (fault != nullptr) return JsonFault{scanner_.offset(), fault};
      if (piece == JsonPiece::end) return std::nullopt;
    }
  }

 private:
  const char* at_end() const {
    return expected_ == Expected::nothing ? nullptr : "The JSON text ends before its last bracket";
  }

  const char* take(JsonPiece piece) {
    if (expected_ == Expected::nothing) return "There is something behind the end of the JSON text";
    switch (piece) {
      case JsonPiece::begin_object:
      case JsonPiece::begin_array:
        return open(piece);
      case JsonPiece::end_object:
      case JsonPiece::end_array:
        return close(piece);
      case JsonPiece::comma:
        return take_comma();
      case JsonPiece::colon:
        if (expected_ != Expected::colon) return "A colon stands where none may";
        expected_ = Expected::value;
        return nullptr;
      case JsonPiece::string:
        return take_string();
      case JsonPiece::scalar:
        return take_scalar();
      case JsonPiece::open_string:
        return "A string is not closed";
      default:
        return "There is a character that JSON does not allow here";
    }
  }

  bool wants_value() const {
    return expected_ == Expected::value || expected_ == Expected::value_or_end;
  }

  const char* refuse_value() const {
    return expected_ == Expected::comma_or_end ? "A comma is missing"
           : expected_ == Expected::colon      ? "A colon is missing"
                                               : "A key in double quotes is missing";
  }

  void end_value() { expected_ = open_.empty() ? Expected::nothing : Expected::comma_or_end; }

  const char* open(JsonPiece piece) {
    if (!wants_value()) return refuse_value();
    if (open_.size() == kDeepest) return "The JSON nests deeper than 256 levels";
    open_.push_back(piece);
    expected_ = piece == JsonPiece::begin_object ? Expected::key_or_end : Expected::value_or_end;
    return nullptr;
  }

  const char* close(JsonPiece piece) {
    const JsonPiece opener =
        piece == JsonPiece::end_object ? JsonPiece::begin_object : JsonPiece::begin_array;
    const bool may_end = expected_ == Expected::comma_or_end || expected_ == Expected::key_or_end ||
                         expected_ == Expected::value_or_end;
    if (!may_end || open_.empty() || open_.back() != opener) {
      return "A bracket closes where none may";
    }
    open_.pop_back();
    end_value();
    return nullptr;
  }

  const char* take_comma() {
    if (expected_ != Expected::comma_or_end) return "A comma stands where none may";
    expected_ = open_.back() == JsonPiece::begin_object ? Expected::key : Expected::value;
    return nullptr;
  }

  const char* take_string() {
    std::string_view inner = scanner_.piece();
    inner = inner.substr(1, inner.size() - 2);
    if (!is_string(inner)) return "A string holds a control character or an unknown escape";
    if (expected_ == Expected::key || expected_ == Expected::key_or_end) {
      expected_ = Expected::colon;
      return nullptr;
    }
    if (!wants_value()) return refuse_value();
    end_value();
    return nullptr;
  }

  const char* take_scalar() {
    if (!wants_value()) return refuse_value();
    const std::string_view word = scanner_.piece();
    const bool known = word == "true" || word == "false" || word == "null" || is_number(word);
    if (!known) return "A bare word or a number is not as JSON has it";
    end_value();
    return nullptr;
  }

  JsonScanner scanner_;
  std::vector<JsonPiece> open_;
  Expected expected_ = Expected::value;
};

}  // namespace

std::optional<JsonFault> find_json_fault(std::string_view text) { return Checker(text).run(); }

}  // namespace oars::transcript
