#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <oars/error.hpp>

#include "transcript/builder.hpp"
#include "transcript/chat_text.hpp"
#include "transcript/reader.hpp"
#include "transcript/role_labels.hpp"
#include "transcript/room.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

// A header, main line or dependent tier with the lines that continue it.
struct Tier {
  char kind = '\0';  // '@', '*' or '%'
  std::string name;  // without the mark and the colon
  std::string text;
  std::size_t line = 0;
};

std::size_t name_end(std::string_view line) {
  const std::size_t end = line.find_first_of(":\t ");
  return std::min(end, line.size());
}

// Walks over the tiers, and notes lines that are none.
class TierReader {
 public:
  TierReader(std::string_view text, Notes& notes) : lines_(text), notes_(notes) {
    more_ = lines_.next();
  }

  bool next(Tier& tier) {
    while (more_ && !begins_tier(lines_.line())) skip();
    if (!more_) return false;
    begin(tier);
    for (more_ = lines_.next(); more_ && !begins_tier(lines_.line()); more_ = lines_.next()) {
      const std::string_view line = trim(lines_.line());
      if (line.empty()) continue;
      if (!lines_.line().starts_with('\t')) notes_.add(Note::stray_line, lines_.number());
      if (!tier.text.empty()) tier.text += ' ';
      tier.text += line;
    }
    return true;
  }

 private:
  static bool begins_tier(std::string_view line) {
    return line.size() > 1 && (line.front() == '*' || line.front() == '@' || line.front() == '%') &&
           (is_letter(line[1]) || is_digit(line[1]) || is_wide(line[1]));
  }

  // Nothing is there yet that such a line could continue.
  void skip() {
    if (!trim(lines_.line()).empty()) notes_.add(Note::stray_line, lines_.number());
    more_ = lines_.next();
  }

  void begin(Tier& tier) const {
    const std::string_view line = lines_.line();
    const std::string_view rest = line.substr(1);
    const std::size_t end = name_end(rest);
    tier.kind = line.front();
    tier.name = rest.substr(0, end);
    const bool colon = end < rest.size() && rest[end] == ':';
    tier.text = trim(rest.substr(end + (colon ? 1 : 0)));
    tier.line = lines_.number();
  }

  LineReader lines_;
  Notes& notes_;
  bool more_ = false;
};

// Names and roles have '_' for a space.
std::string with_spaces(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

class ChatReader {
 public:
  explicit ChatReader(const Source& source)
      : source_(source), builder_(source.stem, source.file, "chat") {}

  Session run() {
    builder_.expect(estimate_lines(source_.content));
    TierReader tiers(source_.content, builder_.notes());
    Tier tier;
    while (tiers.next(tier)) {
      if (tier.kind == '@') take_header(tier);
      if (tier.kind == '*') take_main(tier);
    }
    if (!met_main_) {
      throw Error(ErrorCode::empty_input, {source_.file, 0}, "The CHAT file has no main line",
                  "check that it has lines such as \"*THE:\" with what was said");
    }
    Session session = std::move(builder_).finish();
    give_roles(session);
    return session;
  }

 private:
  void give_roles(Session& session) const {
    for (Speaker& speaker : session.speakers) {
      const auto known = roles_.find(speaker.label);
      if (known == roles_.end() || known->second == Role::unknown) continue;
      speaker.role = known->second;
      speaker.role_source = RoleSource::given;
    }
  }

  void take_header(const Tier& tier) {
    if (tier.name == "Participants") {
      take_participants(tier.text);
    } else if (tier.name == "ID") {
      take_id(tier.text);
    }
    if (!tier.text.empty()) builder_.add_meta(tier.name, tier.text);
  }

  // "THE Ana Therapist, CLI Sam Client": code, name if there is one, role.
  void take_participants(std::string_view list) {
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      const auto words = split_words(list.substr(0, comma));
      if (words.size() == 2) add_participant(words.front(), words.front(), words.back());
      if (words.size() > 2) add_participant(words.front(), words[1], words.back());
      list.remove_prefix(std::min(comma + 1, list.size()));
    }
  }

  // A name that two participants share would make one speaker of them: the code tells them apart.
  void add_participant(std::string_view code, std::string_view name, std::string_view role) {
    std::string label = with_spaces(name);
    if (roles_.contains(label)) label = std::string(code) + ' ' + label;
    const bool is_new = labels_.try_emplace(std::string(code), label).second;
    if (is_new) roles_[label] = role_of(read_label(with_spaces(role)));
  }

  // "eng|corpus|THE|age|sex|group|status|Therapist|education|custom|"
  void take_id(std::string_view fields) {
    std::vector<std::string_view> list;
    while (!fields.empty()) {
      const std::size_t bar = std::min(fields.find('|'), fields.size());
      list.push_back(trim(fields.substr(0, bar)));
      fields.remove_prefix(std::min(bar + 1, fields.size()));
    }
    constexpr std::size_t kCode = 2;
    constexpr std::size_t kRole = 7;
    if (list.size() <= kRole || list[kCode].empty() || list[kRole].empty()) return;
    add_participant(list[kCode], list[kCode], list[kRole]);
  }

  void take_main(const Tier& tier) {
    met_main_ = true;
    ChatLine line = clean_chat(tier.text, labels_);
    if (line.unclosed) builder_.notes().add(Note::code_unclosed, tier.line);
    if (line.bad_time) builder_.notes().add(Note::time_invalid, tier.line);
    const auto known = labels_.find(tier.name);
    const std::string& label = known == labels_.end() ? tier.name : known->second;
    const auto index =
        builder_.add({label, std::move(line.text), line.start, line.end, tier.line, {}});
    if (index) builder_.meta_of(*index) = std::move(line.meta);
  }

  const Source& source_;
  SessionBuilder builder_;
  std::map<std::string, std::string> labels_;  // of the participants' codes
  std::map<std::string, Role> roles_;          // of the labels
  bool met_main_ = false;
};

}  // namespace

Match match_chat(const Sample& sample) {
  const std::string_view text = trim(sample.text);
  if (text.starts_with("@UTF8") || text.starts_with("@Begin")) {
    return {1.0, "the first line is a header of CHAT"};
  }
  const bool headed = text.starts_with('@') && text.find("\n@Begin") != std::string_view::npos;
  if (headed) return {0.9, "there are headers of CHAT"};
  return {};
}

std::vector<Session> read_chat(const Source& source) {
  std::vector<Session> sessions;
  sessions.push_back(ChatReader(source).run());
  return sessions;
}

}  // namespace oars::transcript
