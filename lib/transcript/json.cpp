#include "transcript/json.hpp"

#include <charconv>
#include <cmath>

#include "transcript/decode.hpp"
#include "transcript/json_repair.hpp"
#include "transcript/limits.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

constexpr std::size_t kNumberLength = 32;

// True if the text was parsed. `spare` bytes behind it may be read.
bool parse(std::string_view text, std::size_t spare, simdjson::dom::document& document) {
  simdjson::dom::parser parser;
  if (parser.allocate(text.size(), kDeepest) != simdjson::SUCCESS) return false;
  const bool copies = spare < simdjson::SIMDJSON_PADDING;
  return parser.parse_into_document(document, text.data(), text.size(), copies).error() ==
         simdjson::SUCCESS;
}

std::string number_text(double number) {
  char buffer[kNumberLength];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
  return std::string(buffer, error == std::errc{} ? end : buffer);
}

std::string cleaned(std::string_view text) {
  if (is_clean(text)) return std::string(trim(text));
  Notes unneeded;
  return json_speech(text, unneeded, 0);
}

template <typename Type>
std::optional<Type> as(JsonValue value) {
  Type out{};
  if (value.get(out) != simdjson::SUCCESS) return std::nullopt;
  return out;
}

template <typename Type>
std::optional<Type> member_as(JsonValue value, std::string_view key) {
  const auto member = json_member(value, key);
  return member ? as<Type>(*member) : std::nullopt;
}

}  // namespace

JsonDocument::JsonDocument(const Source& source) {
  text_ = transcode(source.content, source.options.encoding, source.file, owned_, notes_);
  const bool is_own = text_.data() == owned_.data();
  const std::size_t spare = is_own ? owned_.capacity() - owned_.size() : source.spare;
  if (parse(text_, spare, document_)) return;
  const std::string mended = mend_json(text_, notes_);
  if (!parse(mended, mended.capacity() - mended.size(), document_)) {
    refuse_json(mended, source.file);
  }
}

void refuse_json(std::string_view text, const std::string& file, std::size_t line) {
  const auto fault = find_json_fault(text);
  if (!fault) {
    throw Error(ErrorCode::malformed, {file, 0}, "A number in the JSON text is out of range",
                "write it with fewer digits, or as a string");
  }
  throw Error(ErrorCode::malformed, {file, LineCounter(text, line).line_at(fault->offset)},
              fault->what, "export or copy the file again, or mend it with a JSON editor");
}

std::optional<JsonValue> json_member(JsonValue value, std::string_view key) {
  const auto object = key.empty() ? std::nullopt : as_object(value);
  JsonValue member;
  if (!object || object->at_key(key).get(member) != simdjson::SUCCESS) return std::nullopt;
  return member;
}

std::optional<JsonObject> as_object(JsonValue value) { return as<JsonObject>(value); }
std::optional<JsonArray> as_array(JsonValue value) { return as<JsonArray>(value); }
std::optional<std::string_view> as_string(JsonValue value) { return as<std::string_view>(value); }
std::optional<double> as_number(JsonValue value) { return as<double>(value); }

std::optional<JsonObject> json_object(JsonValue value, std::string_view key) {
  return member_as<JsonObject>(value, key);
}

std::optional<JsonArray> json_array(JsonValue value, std::string_view key) {
  return member_as<JsonArray>(value, key);
}

std::optional<std::string_view> json_string(JsonValue value, std::string_view key) {
  return member_as<std::string_view>(value, key);
}

std::optional<double> json_number(JsonValue value, std::string_view key) {
  return member_as<double>(value, key);
}

std::optional<bool> json_bool(JsonValue value, std::string_view key) {
  return member_as<bool>(value, key);
}

std::string json_text(JsonValue value) {
  using Type = simdjson::dom::element_type;
  switch (value.type()) {
    case Type::STRING:
      return cleaned(*as_string(value));
    case Type::INT64:
      return std::to_string(std::int64_t{value});
    case Type::UINT64:
      return std::to_string(std::uint64_t{value});
    case Type::DOUBLE:
      return number_text(*as_number(value));
    case Type::BOOL:
      return bool{value} ? "true" : "false";
    default:
      return {};
  }
}

std::string json_text(JsonValue value, std::string_view key) {
  const auto member = json_member(value, key);
  return member ? json_text(*member) : std::string();
}

std::optional<double> json_time(JsonValue value, TimeUnit unit, Notes& notes, std::size_t line) {
  if (value.is_null()) return std::nullopt;
  if (const auto number = as_number(value); number && std::isfinite(*number) && *number >= 0.0) {
    return to_seconds(*number, unit);
  }
  const auto text = as_string(value);
  if (text && trim(*text).empty()) return std::nullopt;
  const auto time = text ? parse_time(*text, unit) : std::nullopt;
  if (!time) notes.add(Note::time_invalid, line);
  return time;
}

std::optional<double> json_time(JsonValue value, std::string_view key, TimeUnit unit, Notes& notes,
                                std::size_t line) {
  const auto member = json_member(value, key);
  return member ? json_time(*member, unit, notes, line) : std::nullopt;
}

std::optional<std::string_view> json_said(std::optional<JsonValue> member) {
  if (!member || member->is_null()) return std::string_view{};
  return as_string(*member);
}

std::optional<std::string_view> json_said(JsonValue entry, std::string_view key) {
  return as_object(entry) ? json_said(json_member(entry, key)) : std::nullopt;
}

std::string json_speech(std::string_view text, Notes& notes, std::size_t line) {
  std::string cleaned;
  return std::string(trim(clean(text, notes, line, cleaned)));
}

}  // namespace oars::transcript
