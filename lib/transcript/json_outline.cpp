#include "transcript/json_outline.hpp"

#include "transcript/json_scan.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// Values below that depth have no path of their own: it only grows.
constexpr std::size_t kDeepestPath = 8;

// Goes through a text and knows the path of each value.
class PathWalker {
 public:
  explicit PathWalker(std::string_view text) : scanner_(text) {}

  // Moves to the next value; false at the end of the text.
  bool next() {
    for (;;) {
      const JsonPiece piece = scanner_.next();
      switch (piece) {
        case JsonPiece::end:
          return false;
        case JsonPiece::begin_object:
        case JsonPiece::begin_array:
          begin_value(piece == JsonPiece::begin_object ? JsonType::object : JsonType::array);
          open(piece == JsonPiece::begin_array);
          return true;
        case JsonPiece::end_object:
        case JsonPiece::end_array:
          close();
          break;
        case JsonPiece::comma:
          expects_key_ = !levels_.empty() && !levels_.back().is_array;
          break;
        case JsonPiece::string:
        case JsonPiece::open_string:
          if (take_key()) break;
          begin_value(JsonType::string);
          return true;
        case JsonPiece::scalar:
          begin_value(scalar_type());
          return true;
        case JsonPiece::colon:
        case JsonPiece::unknown:
          break;
      }
    }
  }

  std::string_view path() const { return std::string_view(path_).substr(0, value_length_); }
  bool is_deep() const { return value_depth_ > kDeepestPath; }
  JsonType type() const { return type_; }
  std::size_t offset() const { return scanner_.offset(); }

 private:
  struct Level {
    bool is_array;
    std::size_t length;  // of the path of the values in it; of an object, without the key
  };

  void begin_value(JsonType type) {
    type_ = type;
    value_length_ = path_.size();
    value_depth_ = levels_.size();
  }

  void open(bool is_array) {
    if (is_array && levels_.size() < kDeepestPath) path_ += "[]";
    levels_.push_back({is_array, path_.size()});
    expects_key_ = !is_array;
  }

  void close() {
    expects_key_ = false;
    if (levels_.empty()) return;
    levels_.pop_back();
    path_.resize(levels_.empty() ? 0 : levels_.back().length);
  }

  bool take_key() {
    if (!expects_key_) return false;
    expects_key_ = false;
    path_.resize(levels_.back().length);
    if (levels_.size() > kDeepestPath) return true;
    if (!path_.empty()) path_ += '.';
    std::string_view key = scanner_.piece();
    key.remove_prefix(1);
    if (key.ends_with('"')) key.remove_suffix(1);
    path_ += key;
    return true;
  }

  JsonType scalar_type() const {
    const std::string_view word = scanner_.piece();
    if (word == "true" || word == "false") return JsonType::boolean;
    return word == "null" ? JsonType::null : JsonType::number;
  }

  JsonScanner scanner_;
  std::string path_;
  std::vector<Level> levels_;
  bool expects_key_ = false;
  std::size_t value_length_ = 0;
  std::size_t value_depth_ = 0;
  JsonType type_ = JsonType::null;
};

unsigned bit(JsonType type) { return 1u << static_cast<unsigned>(type); }

}  // namespace

JsonOutline::JsonOutline(std::string_view text) {
  const std::string_view inner = trim(text);
  if (!inner.starts_with('{') && !inner.starts_with('[')) return;
  const JsonPiece first = JsonScanner(inner.substr(1)).next();
  const bool fits = inner.front() == '{'
                        ? first == JsonPiece::string || first == JsonPiece::open_string ||
                              first == JsonPiece::end_object || first == JsonPiece::end
                        : first == JsonPiece::begin_object || first == JsonPiece::end_array ||
                              first == JsonPiece::end;
  if (!fits) return;
  for (PathWalker walker(inner); walker.next();) {
    if (walker.is_deep()) continue;
    const auto known = types_.find(walker.path());
    if (known != types_.end()) {
      known->second |= bit(walker.type());
    } else {
      types_.emplace(walker.path(), bit(walker.type()));
    }
  }
}

bool JsonOutline::has(std::string_view path) const {
  const auto found = types_.find(path);
  return found != types_.end() && (found->second & ~bit(JsonType::null)) != 0;
}

bool JsonOutline::has(std::string_view path, JsonType type) const {
  const auto found = types_.find(path);
  return found != types_.end() && (found->second & bit(type)) != 0;
}

ElementLines::ElementLines(std::string_view text, std::string_view path) {
  const std::string_view inner = trim(text);
  const bool one_line =
      inner.find('\n') == std::string_view::npos && inner.find('\r') == std::string_view::npos;
  if (one_line) return;
  LineCounter lines(text);
  for (PathWalker walker(text); walker.next();) {
    if (walker.path() == path && !walker.is_deep())
      lines_.push_back(lines.line_at(walker.offset()));
  }
}

std::size_t ElementLines::line(std::size_t index) const {
  return index < lines_.size() ? lines_[index] : index + 1;
}

}  // namespace oars::transcript
