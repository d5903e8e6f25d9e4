#include "report/json.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.hpp"

namespace oars::report {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

template <typename T>
void append_number(std::string& out, T number) {
  std::array<char, 32> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), end);
}

void append_escape(std::string& out, unsigned char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out.push_back(kHex[c >> 4U]);
      out.push_back(kHex[c & 0xFU]);
  }
}

bool is_escaped(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) out_.push_back(',');
  needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  needs_comma_ = true;
}

void JsonWriter::quote(std::string_view text) {
  out_.push_back('"');
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) { out_.append(text, copied, end - copied); };
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80 && !is_escaped(c)) {
      ++i;
      continue;
    }
    const auto point = base::decode(text, i);
    const std::size_t next = i + point.length;
    if (c < 0x80 || !point.well_formed) {
      copy_to(i);
      c < 0x80 ? append_escape(out_, c) : void(out_.append(kReplacement));
      copied = next;
    }
    i = next;
  }
  copy_to(text.size());
  out_.push_back('"');
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_.push_back(':');
  needs_comma_ = false;
}

void JsonWriter::value(std::string_view text) {
  separate();
  quote(text);
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  separate();
  append_number(out_, number);
}

void JsonWriter::value(std::size_t number) {
  separate();
  append_number(out_, number);
}

void JsonWriter::value(bool truth) {
  separate();
  out_ += truth ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::value(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& text : texts) value(text);
  end_array();
}

}  // namespace oars::report
