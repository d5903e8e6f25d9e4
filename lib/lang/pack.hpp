#pragma once

#include <filesystem>
#include <map>
#include <oars/coding.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace oars::lang {

/// Where in a sentence a rule's match has to begin.
enum class At { anywhere, clause, start, whole };
/// Which sentences a rule applies to.
enum class Form { any, statement, question };
/// Whose words a rule is about: the counselor's own, or also quoted and reported ones.
enum class Voice { counselor, any };

/// Whose lines a rule is for.
enum class Speaker { counselor, client, any };

/// A line that a rule must or must not hit.
struct Example {
  std::string client;  ///< The client's turn before it; may be empty.
  std::string line;
};

/// The code of rules that say what a line is not ("who knows" is no question).
inline constexpr std::string_view kNoCode = "none";
/// The code of rules that detectors alone read.
inline constexpr std::string_view kCueCode = "cue";

/// One rule as written; README.md describes the fields.
struct Rule {
  std::string id;
  std::string code;
  std::string note;
  std::string source;
  std::vector<std::string> attributes;  ///< Further code ids that a hit carries.
  double confidence = 0.5;
  At at = At::anywhere;
  Form form = Form::any;
  Voice voice = Voice::counselor;
  Speaker speaker = Speaker::counselor;
  std::string instead;                  ///< Another way to say the line; see detect/rewording.hpp.
  std::vector<std::string> instead_of;  ///< The codes of the findings that it is for.
  std::vector<std::string> patterns;
  std::vector<std::string> unless;
  std::vector<Example> match;
  std::vector<Example> no_match;
  std::string file;
  std::size_t line = 0;
};

/// A class of words.
struct Lexicon {
  std::string note;
  std::vector<std::string> words;
  std::string file;
  std::size_t line = 0;
};

/// Words that name a feeling of one family and intensity; README.md describes them.
struct FeelingList {
  std::string family;              ///< A code: "feeling.sad".
  std::string intensity;           ///< A code: "feeling.strong".
  std::vector<std::string> words;  ///< Wherever they stand.
  std::vector<std::string> felt;   ///< After words such as "feel" and "so" alone.
  std::string file;
  std::size_t line = 0;
};

/// A language as a person wrote it.
struct Pack {
  std::string locale;                ///< ICU's name.
  std::string stemmer;               ///< Snowball's name.
  std::string vowels;                ///< The letters that make syllables.
  std::vector<std::string> silent;   ///< Endings without a syllable of their own.
  std::vector<std::string> sounded;  ///< Endings that have one all the same.
  std::map<std::string, std::vector<std::string>> contractions;
  std::map<std::string, std::string>
      swaps;  ///< "i" -> "you": a client's word as a counselor says it.
  std::map<std::string, Lexicon> lexicons;
  std::vector<CodeInfo> codes;
  std::vector<Rule> rules;
  std::vector<FeelingList> feelings;
};

/// The compiled-in pack with `folder`'s files over it (none if empty). Throws Error(pack_invalid)
/// with file and line, or Error(invalid_option) for an unknown language.
Pack load_pack(std::string_view language, const std::filesystem::path& folder);

}  // namespace oars::lang
