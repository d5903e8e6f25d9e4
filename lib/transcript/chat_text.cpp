#include "transcript/chat_text.hpp"

#include <algorithm>
#include <forward_list>
#include <utility>

#include "transcript/chat_times.hpp"
#include "transcript/chat_word.hpp"
#include "transcript/events.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

constexpr char kBullet = '\x15';  // stands around times
constexpr ByteSet kStops(".,?!;");
// Where a token ends; what begins with "+" can hold "<" and ">".
constexpr ByteSet kTokenEnds(" \t\n\r\f\v\x15[<>");
constexpr ByteSet kMarkEnds(" \t\n\r\f\v\x15[");

// Stands for words that could not be understood, or were not written down.
bool is_unheard(std::string_view word) {
  if (word.size() != 3 || word[0] < 'w' || word[0] > 'y') return false;
  return word[1] == word[0] && word[2] == word[0];
}

bool is_plain(std::string_view token) { return kNotPlain.find_in(token, 0) == token.size(); }

bool is_event(std::string_view text) {
  const std::vector<Event> events = find_events(text);
  return events.size() == 1 && events.front().span == Span{0, text.size()};
}

class Cleaner {
 public:
  Cleaner(std::string_view line, const std::map<std::string, std::string>& labels)
      : line_(line), labels_(labels) {
    constexpr std::size_t kUsual = 16;
    pieces_.reserve(kUsual);
  }

  ChatLine run() {
    while (at_ < line_.size()) {
      const char c = line_[at_];
      if (is_space(c)) {
        ++at_;
      } else if (c == kBullet) {
        take_bullet();
      } else if (c == '[') {
        take_bracket();
      } else if (c == '<') {
        opened_.push_back(pieces_.size());
        ++at_;
      } else if (c == '>') {
        scope_ = opened_.empty() ? scope_ : opened_.back();
        if (!opened_.empty()) opened_.pop_back();
        ++at_;
      } else {
        take_plain();
        take_token();
      }
    }
    out_.text = joined(0);
    if (!spoken_) drop_stops();
    return std::move(out_);
  }

 private:
  struct Piece {
    std::string_view text;  // of the line, or kept in owned_
    bool glued = false;     // to the piece before it
  };

  std::string_view own(std::string text) { return owned_.emplace_front(std::move(text)); }

  void take_bullet() {
    const std::size_t end = line_.find(kBullet, at_ + 1);
    const std::size_t stop = std::min(end, line_.size());
    if (const auto times = read_chat_times(trim(line_.substr(at_ + 1, stop - at_ - 1)))) {
      set_times(*times);
    } else {
      out_.bad_time = true;
    }
    at_ = std::min(stop + 1, line_.size());
  }

  // An utterance over several lines can have times on each.
  void set_times(const ChatTimes& times) {
    if (!out_.start) out_.start = times.start;
    out_.end = times.end;
  }

  void take_bracket() {
    const std::size_t end = out_.unclosed ? std::string_view::npos : line_.find(']', at_);
    if (end == std::string_view::npos) {
      out_.unclosed = true;
      ++at_;
      return;
    }
    const std::string_view code = trim(line_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    if (code.starts_with(": ")) {
      replace(trim(code.substr(1)));
    } else if (code == "\"") {
      quote();
    } else if (code.starts_with("=!")) {
      add_event(trim(code.substr(2)));
    } else if (!code.empty() && is_letter(code.front()) && code != "e" && !code.starts_with("x ")) {
      add(own("[" + std::string(code) + "]"), false);  // no code of CHAT: the transcriber's own
    }
  }

  // The word, or the words in "<...>", that a code behind it is about.
  void replace(std::string_view target) {
    if (scope_ >= pieces_.size()) return;
    out_.meta.push_back({"spoken", joined(scope_)});
    pieces_.resize(scope_);
    for (const std::string_view word : split_words(target)) {
      pieces_.push_back({spell(word), false});
    }
  }

  void quote() {
    if (scope_ >= pieces_.size() || pieces_[scope_].text.starts_with('"')) return;
    pieces_[scope_].text = own('"' + std::string(pieces_[scope_].text));
    pieces_.back().text = own(std::string(pieces_.back().text) + '"');
  }

  // Takes the words up to a mark, but for the last one, which the mark can be about. With single
  // spaces between them they are spoken as they stand.
  void take_plain() {
    const std::string_view words = plain_chat_words(line_.substr(at_));
    const std::size_t last = words.rfind(' ');
    if (last == std::string_view::npos) return;
    add(words.substr(0, last), false);
    scope_ = pieces_.size();
    spoken_ = true;
    at_ += last + 1;
  }

  // A token ends at a space or where another thing begins.
  std::string_view next_token() {
    const ByteSet& ends = line_[at_] == '+' ? kMarkEnds : kTokenEnds;
    const std::size_t end = ends.find_in(line_, at_);
    const std::string_view token = line_.substr(at_, end - at_);
    at_ = end;
    return token;
  }

  void take_token() {
    const std::string_view token = next_token();
    const bool silent = token.front() == '+' || token.starts_with("&}");  // links, ends an event
    const std::string_view plain = is_plain(token) ? "" : chat_punctuation(token);
    if (!plain.empty()) {
      add(plain, true);
    } else if (!silent && (is_plain(token) || !take_mark(token))) {
      add_word(token);
    }
  }

  // False if the token is a word.
  bool take_mark(std::string_view token) {
    if (const auto times = read_chat_times(token)) {
      set_times(*times);  // a bullet whose marks got lost
    } else if (token.starts_with("&=") || token.starts_with("&{l=") || token.starts_with("&{n=")) {
      add_event(token.substr(token.find('=') + 1));
    } else if (token.starts_with("&*")) {
      add_interposed(token.substr(2));
    } else if (token.front() == '(' && token.back() == ')') {
      add_pause(token);
    } else {
      return false;
    }
    return true;
  }

  void add_word(std::string_view token) {
    std::size_t end = token.size();
    while (end > 0 && kStops.contains(token[end - 1])) --end;
    const std::string_view word = token.substr(0, end);
    const std::string_view plain = word.substr(0, word.find('@'));
    if (is_unheard(plain)) {
      add(plain == "www" ? "[untranscribed]" : "[unintelligible]", false);
    } else {
      const std::string_view spelled = spell(word);
      spoken_ |= !spelled.empty();
      add(spelled, false);
    }
    add(token.substr(end), true);
  }

  std::string_view spell(std::string_view word) {
    return is_plain(word) ? word : own(spell_chat_word(word));
  }

  // "(.)", "(1.5)", or a whole word in brackets.
  void add_pause(std::string_view token) {
    const std::string_view inner = token.substr(1, token.size() - 2);
    const bool seconds = !inner.empty() && std::all_of(inner.begin(), inner.end(), is_digit);
    if (seconds) {
      add(own("(" + std::string(inner) + "s)"), false);
    } else if (is_event(token)) {
      add(token, false);
    } else {
      add_word(token);
    }
  }

  // Parts of an event's name are joined by colons: "&=points:door".
  void add_event(std::string_view name) {
    std::string event(name);
    std::replace_if(
        event.begin(), event.end(), [](char c) { return c == ':' || c == '_'; }, ' ');
    std::string bracketed = "[" + event + "]";
    if (is_event(bracketed)) {
      add(own(std::move(bracketed)), false);
    } else {
      out_.meta.push_back({"event", std::move(event)});
    }
  }

  // "&*CLI:mhm" inside another one's turn.
  void add_interposed(std::string_view token) {
    const std::size_t colon = token.find(':');
    if (colon == std::string_view::npos) return add_event(token);
    const auto known = labels_.find(std::string(token.substr(0, colon)));
    std::string words =
        known == labels_.end() ? std::string(token.substr(0, colon)) : known->second;
    words += ": " + spell_chat_word(token.substr(colon + 1));
    if (is_event("(" + words + ")")) {
      add(own("(" + words + ")"), false);
    } else {
      out_.meta.push_back({"interposed", std::move(words)});
    }
  }

  void add(std::string_view text, bool glued) {
    if (text.empty()) return;
    if (!glued) scope_ = pieces_.size();
    pieces_.push_back({text, glued});
  }

  std::string joined(std::size_t from) const {
    std::string text;
    text.reserve(line_.size());
    for (std::size_t i = from; i < pieces_.size(); ++i) {
      if (!text.empty() && !pieces_[i].glued) text += ' ';
      text += pieces_[i].text;
    }
    return text;
  }

  // A line without words ends with a stop all the same.
  void drop_stops() {
    std::erase_if(pieces_, [](const Piece& piece) { return piece.glued; });
    out_.text = joined(0);
  }

  std::string_view line_;
  const std::map<std::string, std::string>& labels_;
  std::size_t at_ = 0;
  std::vector<Piece> pieces_;
  std::forward_list<std::string> owned_;  // what differs from the line
  std::vector<std::size_t> opened_;       // where the groups begin that are open
  std::size_t scope_ = 0;                 // where begins what the next code is about
  bool spoken_ = false;
  ChatLine out_;
};

}  // namespace

ChatLine clean_chat(std::string_view line, const std::map<std::string, std::string>& labels) {
  return Cleaner(line, labels).run();
}

}  // namespace oars::transcript
