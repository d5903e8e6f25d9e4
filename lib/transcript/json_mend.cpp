#include <charconv>

#include "transcript/json_repair.hpp"
#include "transcript/json_scan.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

constexpr std::size_t kEscapeLength = 6;  // \uD83D

// The code unit of the escape "\uXXXX" at the offset; nullopt if there is none.
std::optional<unsigned> code_unit(std::string_view text, std::size_t offset) {
  const std::string_view escape = text.substr(std::min(offset, text.size()), kEscapeLength);
  if (escape.size() < kEscapeLength || !escape.starts_with("\\u")) return std::nullopt;
  unsigned unit = 0;
  const auto [end, error] =
      std::from_chars(escape.data() + 2, escape.data() + kEscapeLength, unit, 16);
  if (error != std::errc{} || end != escape.data() + kEscapeLength) return std::nullopt;
  return unit;
}

bool is_high(std::optional<unsigned> unit) { return unit && *unit >= 0xD800 && *unit < 0xDC00; }
bool is_low(std::optional<unsigned> unit) { return unit && *unit >= 0xDC00 && *unit < 0xE000; }

// Adds a string with its quotes; tells how many halves of surrogate pairs it replaced.
std::size_t append_string(std::string_view text, std::string& out) {
  std::size_t replaced = 0;
  std::size_t copied = 0;
  for (std::size_t i = text.find('\\'); i < text.size(); i = text.find('\\', i)) {
    const auto unit = code_unit(text, i);
    if (!unit) {
      i += 2;
    } else if (is_high(unit) && is_low(code_unit(text, i + kEscapeLength))) {
      i += 2 * kEscapeLength;
    } else {
      if (is_high(unit) || is_low(unit)) {
        out.append(text, copied, i - copied).append("\\ufffd");
        copied = i + kEscapeLength;
        ++replaced;
      }
      i += kEscapeLength;
    }
  }
  out.append(text, copied);
  return replaced;
}

bool is_not_a_number(std::string_view word) {
  return word == "NaN" || word == "Infinity" || word == "-Infinity";
}

}  // namespace

std::string mend_json(std::string_view text, Notes& notes, std::size_t line) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  JsonScanner scanner(text);
  LineCounter lines(text, line);
  std::size_t copied = 0;
  std::optional<std::size_t> comma;
  // Copies what stands before the piece.
  const auto copy_until = [&](std::size_t offset) {
    out.append(text, copied, offset - copied);
    copied = offset;
  };
  const auto note = [&](Note kind, std::size_t count) {
    if (count > 0) notes.add(kind, lines.line_at(scanner.offset()), count);
  };
  for (JsonPiece piece = scanner.next(); piece != JsonPiece::end; piece = scanner.next()) {
    const std::size_t after = scanner.offset() + scanner.piece().size();
    if (piece == JsonPiece::string) {
      copy_until(scanner.offset());
      note(Note::json_half_surrogate, append_string(scanner.piece(), out));
      copied = after;
    } else if (piece == JsonPiece::scalar && is_not_a_number(scanner.piece())) {
      copy_until(scanner.offset());
      out += "null";
      note(Note::json_not_a_number, 1);
      copied = after;
    } else if (comma && (piece == JsonPiece::end_object || piece == JsonPiece::end_array)) {
      out.erase(*comma, 1);
      note(Note::json_trailing_comma, 1);
    }
    comma.reset();
    if (piece == JsonPiece::comma) {
      copy_until(after);
      comma = out.size() - 1;
    }
  }
  copy_until(text.size());
  return out;
}

}  // namespace oars::transcript
