#include "transcript/json_entries.hpp"

#include <algorithm>
#include <utility>

#include "transcript/columns.hpp"

namespace oars::transcript {
namespace {

// The id that an object gives to what is in its list.
std::string id_of(JsonValue conversation) {
  const std::vector<std::string_view> keys = json_keys(conversation);
  const Columns columns = known_columns(keys);
  for (const Meaning meaning : {Meaning::session, Meaning::id}) {
    const auto key = columns.of(meaning);
    if (!key) continue;
    std::string id = json_text(conversation, keys[*key]);
    if (!id.empty()) return id;
  }
  return {};
}

struct NamedList {
  std::string_view key;  // empty: there is none
  JsonArray list;
};

// The list under the usual key that comes first in kListKeys.
NamedList find_list(JsonValue value) {
  NamedList found;
  const auto object = as_object(value);
  if (!object) return found;
  auto best = kListKeys.end();
  for (const auto field : *object) {
    const auto list = as_array(field.value);
    const auto known = list ? std::find(kListKeys.begin(), best, field.key) : best;
    if (known == best) continue;
    best = known;
    found = {*known, *list};
  }
  return found;
}

// Goes down from one value to the entries in it.
class Walk {
 public:
  using LineOf = std::function<std::size_t(const std::string& path)>;
  using Visit = std::function<bool(const JsonEntry&)>;

  Walk(const std::string& stem, LineOf line_of, const Visit& visit)
      : stem_(stem), line_of_(std::move(line_of)), visit_(visit) {}

  bool walk(JsonValue value) { return walk(value, {}, {}); }

 private:
  bool walk(JsonValue value, const std::string& session, const std::string& path) {
    if (const auto list = as_array(value)) return walk_list(*list, session, path + "[]");
    const NamedList named = find_list(value);
    if (named.key.empty()) return visit_({value, session, line_of_(path), !path.empty()});
    std::string below = path;
    if (!below.empty()) below += '.';
    below.append(named.key).append("[]");
    return walk_list(named.list, session_of(value, session, path), below);
  }

  bool walk_list(JsonArray list, const std::string& session, const std::string& path) {
    for (const JsonValue element : list) {
      if (!walk(element, session, path)) return false;
    }
    return true;
  }

  // Conversations in a list are sessions of their own, with or without an id.
  std::string session_of(JsonValue value, const std::string& session, const std::string& path) {
    std::string id = id_of(value);
    if (path.empty()) return id.empty() ? session : id;
    ++conversations_;
    return id.empty() ? stem_ + "-" + std::to_string(conversations_) : id;
  }

  const std::string& stem_;
  LineOf line_of_;
  const Visit& visit_;
  std::size_t conversations_ = 0;
};

}  // namespace

std::vector<std::string_view> json_keys(JsonValue value) {
  std::vector<std::string_view> keys;
  if (const auto object = as_object(value)) {
    for (const auto field : *object) keys.push_back(field.key);
  }
  return keys;
}

bool repeats_key(JsonValue value) {
  const auto object = as_object(value);
  constexpr std::size_t kFew = 8;  // which need no list to compare them
  if (object && object->size() <= kFew) {
    for (auto field = object->begin(); field != object->end(); ++field) {
      for (auto other = object->begin(); other != field; ++other) {
        if (field.key() == other.key()) return true;
      }
    }
    return false;
  }
  std::vector<std::string_view> keys = json_keys(value);
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

JsonEntries::JsonEntries(const Source& source) : stem_(source.stem), lines_(source) {
  if (!lines_.fit()) document_.emplace(source);
}

void JsonEntries::each(Notes& notes, const std::function<bool(const JsonEntry&)>& visit) {
  if (document_) {
    each_in_document(notes, visit);
  } else {
    each_in_lines(notes, visit);
  }
}

void JsonEntries::each_in_lines(Notes& notes, const std::function<bool(const JsonEntry&)>& visit) {
  std::size_t number = 0;
  Walk walk(
      stem_, [&](const std::string&) { return number; }, visit);
  lines_.each(notes, [&](JsonValue value, std::size_t line) {
    number = line;
    return walk.walk(value);
  });
}

void JsonEntries::each_in_document(Notes& notes,
                                   const std::function<bool(const JsonEntry&)>& visit) {
  notes.merge(document_->notes());
  constexpr std::size_t kMostPaths = 8;  // of each, the text is gone through once
  std::map<std::string, std::size_t> next;
  std::size_t index = 0;
  const auto line_of = [&](const std::string& path) {
    ++index;
    auto lines = element_lines_.find(path);
    if (lines == element_lines_.end()) {
      if (element_lines_.size() == kMostPaths) return index;
      lines = element_lines_.emplace(path, document_->lines(path)).first;
    }
    return lines->second.line(next[path]++);
  };
  Walk(stem_, line_of, visit).walk(document_->root());
}

}  // namespace oars::transcript
