#include "transcript/caption_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"
#include "transcript/scan.hpp"
#include "transcript/time.hpp"

namespace oars::transcript {
namespace {

constexpr std::size_t kLongestEntity = 10;
constexpr std::size_t kLongestTag = 300;

// The name of a tag's content, "c" in "c.yellow" and "/c".
std::string_view tag_name(std::string_view content) {
  if (content.starts_with('/')) content.remove_prefix(1);
  std::size_t end = 0;
  while (end < content.size() && content[end] != '.' && !is_space(content[end])) ++end;
  return content.substr(0, end);
}

bool is_caption_tag(std::string_view content) {
  constexpr std::array<std::string_view, 10> kTags{"b",    "c",  "font", "i", "lang",
                                                   "ruby", "rt", "s",    "u", "v"};
  if (std::find(kTags.begin(), kTags.end(), tag_name(content)) != kTags.end()) return true;
  return clock_prefix(content).length == content.size() && !content.empty();
}

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array<Entity, 8> kEntities{{{"amp", "&"},
                                           {"lt", "<"},
                                           {"gt", ">"},
                                           {"quot", "\""},
                                           {"apos", "'"},
                                           {"nbsp", " "},
                                           {"lrm", ""},
                                           {"rlm", ""}}};

// "#39" or "#x27".
bool append_numeric(std::string_view name, std::string& out) {
  name.remove_prefix(1);
  const bool hex = name.starts_with('x') || name.starts_with('X');
  if (hex) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
  if (error != std::errc{} || end != name.data() + name.size()) return false;
  if (value == 0xA0) value = ' ';
  if (value == 0) value = base::kReplacementCharacter;
  base::append(out, value);
  return true;
}

// Appends what the entity at the beginning of `text` stands for and returns its length; 0 if there
// is none.
std::size_t append_entity(std::string_view text, std::string& out) {
  const std::size_t end = text.substr(0, kLongestEntity + 1).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  if (name.starts_with('#')) return append_numeric(name, out) ? end + 1 : 0;
  for (const Entity& entity : kEntities) {
    if (entity.name != name) continue;
    out += entity.text;
    return end + 1;
  }
  return 0;
}

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t plain = std::min(text.find('&', i), text.size());
    out.append(text, i, plain - i);
    i = plain;
    if (i == text.size()) break;
    const std::size_t length = append_entity(text.substr(i), out);
    if (length == 0) out += '&';
    i += std::max<std::size_t>(length, 1);
  }
  return out;
}

// The first tag at or after `from`.
struct Tag {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;  // behind the '>'
  std::string_view content;
};

Tag find_tag(std::string_view text, std::size_t from) {
  for (std::size_t begin = text.find('<', from); begin != std::string_view::npos;
       begin = text.find('<', begin + 1)) {
    const std::size_t length = text.substr(begin, kLongestTag).find('>');
    if (length == std::string_view::npos) continue;
    const std::string_view content = text.substr(begin + 1, length - 1);
    if (is_caption_tag(content)) return {begin, begin + length + 1, content};
  }
  return {};
}

// Without {\an8} and the like, by which SubRip places a line.
std::string without_overrides(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t begin = text.find("{\\");
    const std::size_t end = text.find('}', std::min(begin, text.size()));
    out += text.substr(0, end == std::string_view::npos ? end : begin);
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<VoiceText> parse_payload(std::string payload) {
  std::vector<VoiceText> voices;
  const bool trimmed = trim(payload).size() == payload.size();
  const bool marked = find_any<'<', '&', '{'>(payload, 0) < payload.size();
  if (trimmed && !marked) {
    if (!payload.empty()) voices.push_back({{}, std::move(payload)});
    return voices;
  }
  payload = without_overrides(payload);
  std::string raw;
  std::string voice;
  const auto close = [&] {
    const std::string_view text = trim(raw);
    if (!text.empty()) voices.push_back({voice, decode_entities(text)});
    raw.clear();
  };
  std::size_t from = 0;
  while (true) {
    const Tag tag = find_tag(payload, from);
    const std::size_t end = std::min(tag.begin, payload.size());
    raw.append(payload, from, end - from);
    if (tag.begin == std::string_view::npos) break;
    from = tag.end;
    if (tag_name(tag.content) != "v") continue;
    close();
    voice.clear();
    const bool opens = !tag.content.starts_with('/');
    const std::size_t space = tag.content.find_first_of(" \t\n");
    if (opens && space != std::string_view::npos) {
      voice = decode_entities(trim(tag.content.substr(space)));
    }
  }
  close();
  return voices;
}

std::size_t repeated_words(std::string_view previous, std::string_view text) {
  // What is repeated ends with the last word of `previous`: most texts do not even have it.
  previous = trim(previous);
  const std::size_t space = previous.find_last_of(" \t\n");
  const std::size_t last = space == std::string_view::npos ? 0 : space + 1;
  if (text.find(previous.substr(last)) == std::string_view::npos) return 0;

  const std::vector<std::string_view> head = split_words(text);
  std::vector<std::string_view> tail = split_words(previous);
  if (head.empty() || tail.empty()) return 0;
  if (tail.size() > head.size()) tail.erase(tail.begin(), tail.end() - std::ptrdiff_t(head.size()));
  // Knuth, Morris and Pratt: the longest prefix of `head` that ends where `tail` ends.
  std::vector<std::size_t> border(head.size(), 0);
  for (std::size_t i = 1, length = 0; i < head.size(); ++i) {
    while (length > 0 && head[i] != head[length]) length = border[length - 1];
    if (head[i] == head[length]) ++length;
    border[i] = length;
  }
  std::size_t length = 0;
  for (const std::string_view word : tail) {
    while (length > 0 && (length == head.size() || word != head[length])) {
      length = border[length - 1];
    }
    if (word == head[length]) ++length;
  }
  return length;
}

std::string_view skip_words(std::string_view text, std::size_t count) {
  text = trim(text);
  while (count > 0 && !text.empty()) {
    while (!text.empty() && !is_space(text.front())) text.remove_prefix(1);
    text = trim(text);
    --count;
  }
  return text;
}

}  // namespace oars::transcript
