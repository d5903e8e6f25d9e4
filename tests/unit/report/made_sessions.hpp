#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <oars/session.hpp>

/// Sessions made at random, the same for the same seed everywhere.
namespace oars::test {

/// Sessions without anything that a format cannot hold.
class PlainSessions {
 public:
  explicit PlainSessions(unsigned seed) : random_(seed) {}

  Session next() {
    Session session;
    session.id = "made";
    // Each speaks at once, so that the order in which they are met is that of the list.
    for (const char* label : {"Ana Reyes", "Sam", "Dr. Kim"}) say(session, label);
    for (int i = 0; i < 20; ++i) say(session, session.speakers[below(3)].label);
    time_ = 0;
    return session;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  void say(Session& session, const std::string& label) {
    static const std::vector<std::string> words{
        "well",  "I",      "never", "caf\xC3\xA9", "\xF0\x9F\x8C\xB1", "don't",
        "10:30", "\"so\"", "twice", "one",         "really",           "mid-week",
        "50%",   "0.5",    "a/b",   "it;"};
    std::string text = std::to_string(1 + session.utterances.size());
    for (std::size_t i = 0; i < 1 + below(8); ++i) text += " " + words[below(words.size())];
    constexpr std::string_view kEnds = ".?!";
    text += kEnds[below(kEnds.size())];
    if (below(4) == 0) text.insert(text.find(' '), " [laughs]");
    std::optional<double> start;
    std::optional<double> end;
    if (below(5) > 0) start = static_cast<double>(time_ += 1 + below(4000)) / 1000.0;
    if (below(5) > 0) end = static_cast<double>(time_ += 1 + below(4000)) / 1000.0;
    session.add(label, text, start, end);
  }

  std::mt19937 random_;
  std::size_t time_ = 0;
};

/// Sessions with everything that text, labels and fields can be.
class TrickySessions {
 public:
  explicit TrickySessions(unsigned seed) : random_(seed) {}

  Session next() {
    Session session;
    session.id = "tricky";
    for (int i = 0; i < 12; ++i) {
      Utterance& added = session.add(labels()[below(labels().size())], std::to_string(i) + text());
      if (below(2) == 0) added.start = static_cast<double>(below(100000)) / 1000.0;
      if (below(2) == 0) added.end = static_cast<double>(below(100000)) / 1000.0;
      if (below(3) == 0) added.meta.push_back({"note, \"a\"", "x;\n\"y\""});
    }
    return session;
  }

 private:
  static const std::vector<std::string>& labels() {
    static const std::vector<std::string> list{
        "Cole, Sam (He/Him)", "A & B", "Dr. <x>", "Lee: intern", "\"Q\"", "--> C", "- D", "O'Neil",
        "\xC3\x89va | E"};
    return list;
  }

  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string text() {
    static const std::vector<std::string> pieces{
        "a",  " ",     "\n",   "\t",    "&",       "<",        ">",          "-->",
        "\"", "'",     ",",    ";",     "|",       "&amp;",    "</v>",       "<v Bo>",
        "-",  "--",    "NOTE", "[hm]",  "(sighs)", "[laughs]", "<laughter>", "\xF0\x9F\x99\x82",
        ":",  "Sam: ", "@End", "*T:\t", "%cod:",   "]]>",      "<!--",       "{\\an8}"};
    std::string text;
    for (std::size_t i = 0; i < 1 + below(10); ++i) text += pieces[below(pieces.size())];
    return text + "z";
  }

  std::mt19937 random_;
};

}  // namespace oars::test
