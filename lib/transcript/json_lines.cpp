#include "transcript/json_lines.hpp"

#include <algorithm>
#include <new>
#include <optional>
#include <vector>

#include <oars/error.hpp>

#include "transcript/decode.hpp"
#include "transcript/json_repair.hpp"
#include "transcript/limits.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// Walks over lines with any line ends, as JSON strings hold none; blank ones are left out.
class RawLines {
 public:
  explicit RawLines(std::string_view text)
      : text_(text), returns_(text.find('\r') != std::string_view::npos) {}

  bool next() {
    do {
      if (offset_ >= text_.size()) return false;
      advance();
    } while (line_.empty());
    return true;
  }

  std::string_view line() const { return line_; }
  std::size_t number() const { return number_; }
  // How many bytes follow the line.
  std::size_t rest() const {
    return text_.size() - static_cast<std::size_t>(line_.data() + line_.size() - text_.data());
  }

 private:
  void advance() {
    const std::size_t feed = std::min(text_.find('\n', offset_), text_.size());
    const std::size_t end =
        returns_ ? offset_ + find_any<'\r'>(text_.substr(offset_, feed - offset_), 0) : feed;
    line_ = trim(text_.substr(offset_, end - offset_));
    offset_ = end + (text_.substr(end).starts_with("\r\n") ? 2 : 1);
    ++number_;
  }

  std::string_view text_;
  bool returns_;  // it holds a '\r'
  std::string_view line_;
  std::size_t offset_ = 0;
  std::size_t number_ = 0;
};

// True if the line, mended, is a whole object.
bool is_object(std::string_view line) {
  Notes unneeded;
  return line.starts_with('{') && !find_json_fault(mend_json(line, unneeded));
}

// Parses line by line in the same memory.
class LineParser {
 public:
  LineParser() {
    if (parser_.allocate(0, kDeepest) != simdjson::SUCCESS) throw std::bad_alloc();
  }

  // nullopt if the line is not JSON, even mended. The value lives until the next call. `spare`
  // bytes behind the line may be read.
  std::optional<JsonValue> parse(std::string_view line, std::size_t spare, std::size_t number,
                                 Notes& notes) {
    JsonValue value;
    const bool copies = spare < simdjson::SIMDJSON_PADDING;
    if (parser_.parse(line.data(), line.size(), copies).get(value) == simdjson::SUCCESS) {
      return value;
    }
    Notes repairs;
    mended_ = mend_json(line, repairs, number);
    if (parser_.parse(mended_).get(value) != simdjson::SUCCESS) return std::nullopt;
    notes.merge(repairs);
    return value;
  }

 private:
  simdjson::dom::parser parser_;
  std::string mended_;
};

}  // namespace

JsonLines::JsonLines(const Source& source) : file_(source.file) {
  text_ = transcode(source.content, source.options.encoding, source.file, owned_, notes_);
}

bool JsonLines::fit() const {
  constexpr std::size_t kFirstLines = 5;
  std::vector<std::string_view> first;
  for (RawLines lines(text_); first.size() < kFirstLines && lines.next();) {
    first.push_back(lines.line());
  }
  if (first.size() < 2 || !first[0].starts_with('{') || !first[0].ends_with('}')) return false;
  return std::any_of(first.begin(), first.end(), is_object);
}

void JsonLines::each(Notes& notes,
                     const std::function<bool(JsonValue value, std::size_t line)>& visit) const {
  notes.merge(notes_);
  LineParser parser;
  std::optional<std::size_t> first_bad;
  bool any = false;
  for (RawLines lines(text_); lines.next();) {
    const auto value = parser.parse(lines.line(), lines.rest(), lines.number(), notes);
    if (value) {
      any = true;
      if (!visit(*value, lines.number())) return;
    } else {
      notes.add(Note::json_line_invalid, lines.number());
      if (!first_bad) first_bad = lines.number();
    }
  }
  if (any || !first_bad) return;
  throw Error(ErrorCode::malformed, {file_, *first_bad}, "No line of the file is JSON",
              "export or copy the file again");
}

}  // namespace oars::transcript
