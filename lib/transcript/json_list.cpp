#include "transcript/json_list.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "transcript/decode.hpp"
#include "transcript/json_repair.hpp"
#include "transcript/limits.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

namespace ondemand = simdjson::ondemand;
using Keys = std::vector<std::string_view>;

template <typename Value>
bool took(simdjson::simdjson_result<Value> result, Value& value) {
  return std::move(result).get(value) == simdjson::SUCCESS;
}

// Parses pieces of a text, one after the other in the same memory.
class PieceParser {
 public:
  // False if the piece, which lies as deep in the text, is not JSON. The value lives until the next
  // call.
  bool parse(std::string_view piece, std::size_t depth, JsonValue& value) {
    if (parser_.allocate(parser_.capacity(), kDeepest - depth) != simdjson::SUCCESS) return false;
    constexpr bool kCopies = false;  // what follows in the text may be read
    return took(parser_.parse(piece.data(), piece.size(), kCopies), value);
  }

 private:
  simdjson::dom::parser parser_;
};

// The line of each element of a list, as ElementLines has it.
class LineOfElement {
 public:
  explicit LineOfElement(std::string_view text) : text_(text), counter_(text) {
    const std::string_view inner = trim(text);
    one_line_ = find_any<'\n', '\r'>(inner, 0) == inner.size();
  }

  void begin_list() { count_ = 0; }

  std::size_t next(std::string_view element) {
    ++count_;
    if (one_line_) return count_;
    return counter_.line_at(static_cast<std::size_t>(element.data() - text_.data()));
  }

 private:
  std::string_view text_;
  LineCounter counter_;
  bool one_line_ = false;
  std::size_t count_ = 0;
};

// The text of a value, behind which the walk then goes on; nullopt at a fault.
std::optional<std::string_view> take_piece(ondemand::value& value) {
  using Type = ondemand::json_type;
  Type type{};
  if (!took(value.type(), type)) return std::nullopt;
  std::string_view piece = value.raw_json_token();
  bool whole = true;
  if (type == Type::object) {
    ondemand::object object;
    whole = took(value.get_object(), object) && took(object.raw_json(), piece);
  } else if (type == Type::array) {
    ondemand::array array;
    whole = took(value.get_array(), array) && took(array.raw_json(), piece);
  } else if (type == Type::string) {
    ondemand::raw_json_string string;  // if it is not taken, the walk lets a colon pass behind it
    whole = took(value.get_raw_json_string(), string);
  }
  return whole ? std::optional(piece) : std::nullopt;
}

// Goes once through a text. What returns a bool returns false at a fault.
class Walk {
 public:
  Walk(std::string_view text, const Keys& keys, const JsonList::Visitor& visitor)
      : text_(text),
        keys_(keys),
        visitor_(visitor),
        met_(keys.size()),
        best_(keys.size()),
        line_(text) {}

  bool run() {
    ondemand::parser parser;
    ondemand::document document;
    const std::size_t readable = text_.size() + simdjson::SIMDJSON_PADDING;
    if (!took(parser.iterate(text_.data(), text_.size(), readable), document)) return false;
    ondemand::json_type type{};
    if (!took(document.type(), type)) return false;
    if (type == ondemand::json_type::array) return walk_array(document) && is_at_end(document);
    if (type == ondemand::json_type::object) return walk_object(document) && is_at_end(document);
    return check(text_, 0);
  }

  // True if there is a list; it was visited.
  bool found() const { return found_; }

 private:
  static bool is_at_end(ondemand::document& document) {
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  }

  bool walk_array(ondemand::document& document) {
    ondemand::array list;
    return took(document.get_array(), list) && walk_list(list, 1, true);
  }

  bool walk_object(ondemand::document& document) {
    ondemand::object object;
    if (!took(document.get_object(), object)) return false;
    for (auto next : object) {
      ondemand::field field;
      std::string_view key;
      if (!took(next, field) || !took(field.unescaped_key(), key)) return false;
      if (!walk_member(rank_of(key), field.value())) return false;
    }
    return true;
  }

  // The place of the key among those asked for; their number if it is none or was met before.
  std::size_t rank_of(std::string_view key) {
    const auto rank =
        static_cast<std::size_t>(std::find(keys_.begin(), keys_.end(), key) - keys_.begin());
    if (rank == keys_.size() || met_[rank]) return keys_.size();
    met_[rank] = true;
    return rank;
  }

  bool walk_member(std::size_t rank, ondemand::value& value) {
    ondemand::json_type type{};
    if (!took(value.type(), type)) return false;
    if (type != ondemand::json_type::array) {
      const auto piece = take_piece(value);
      return piece && check(*piece, 1);
    }
    ondemand::array list;
    const bool visits = rank < best_;
    best_ = std::min(best_, rank);
    return took(value.get_array(), list) && walk_list(list, 2, visits);
  }

  bool walk_list(ondemand::array& list, std::size_t depth, bool visits) {
    if (visits) begin_list();
    for (auto next : list) {
      ondemand::value element;
      if (!took(next, element)) return false;
      const auto piece = take_piece(element);
      JsonValue value;
      if (!piece || !parser_.parse(*piece, depth, value)) return false;
      if (visits) visitor_.element(value, line_.next(*piece));
    }
    return true;
  }

  void begin_list() {
    found_ = true;
    line_.begin_list();
    visitor_.begin();
  }

  bool check(std::string_view piece, std::size_t depth) {
    JsonValue unneeded;
    return parser_.parse(piece, depth, unneeded);
  }

  std::string_view text_;
  const Keys& keys_;
  const JsonList::Visitor& visitor_;
  std::vector<bool> met_;
  std::size_t best_;  // the rank of the list that was visited last
  bool found_ = false;
  LineOfElement line_;
  PieceParser parser_;
};

// What JsonList::each() returns; nullopt at a fault.
std::optional<bool> walk(std::string_view text, const Keys& keys,
                         const JsonList::Visitor& visitor) {
  Walk once(text, keys, visitor);
  if (!once.run()) return std::nullopt;
  return once.found();
}

}  // namespace

JsonList::JsonList(const Source& source) : file_(source.file) {
  text_ = transcode(source.content, source.options.encoding, source.file, owned_, notes_);
  const bool is_own = text_.data() == owned_.data();
  if (!is_own && source.spare >= simdjson::SIMDJSON_PADDING) return;
  owned_.reserve(text_.size() + simdjson::SIMDJSON_PADDING);
  if (!is_own) owned_ = text_;
  text_ = owned_;
}

bool JsonList::each(const Keys& keys, const Visitor& visitor) {
  if (const auto found = walk(text_, keys, visitor)) return *found;
  std::string mended = mend_json(text_, notes_);
  mended.reserve(mended.size() + simdjson::SIMDJSON_PADDING);
  const auto found = walk(mended, keys, visitor);
  if (!found) refuse_json(mended, file_);
  return *found;
}

}  // namespace oars::transcript
