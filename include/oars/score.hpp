#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <oars/coding.hpp>

/// A session's figures. What cannot be computed is absent, never 0: a ratio without a denominator,
/// a role-based figure without roles, timing without times.
namespace oars {

/// A 95% interval. For proportions: Wilson's score interval (Wilson 1927).
struct Interval {
  double low = 0.0;
  double high = 0.0;
};

/// A published cut with its scheme; expert opinion unless the source says otherwise.
struct Threshold {
  std::string name;  ///< "fair", "good", "beginning proficiency", ...
  double value = 0.0;
  std::string source;
};

/// One figure of a profile.
struct Measure {
  std::string id;                    ///< e.g. "percent_open"
  std::string title;                 ///< e.g. "Open questions, share of all questions"
  std::optional<double> value;       ///< Proportions are 0 to 1.
  std::optional<Interval> interval;  ///< For proportions.
  std::size_t base = 0;              ///< The count that it rests on (the denominator).
  bool small_sample = false;         ///< The base is under 10: read with care.
  std::vector<Threshold> thresholds;
  std::string source;  ///< Where the scheme defines it.
};

/// How often a scheme's code was counted.
struct Count {
  std::string id;     ///< In the scheme's terms, e.g. "CR".
  std::string title;  ///< e.g. "Complex reflection"
  std::size_t value = 0;
  std::string source;
};

/// A scheme's view of the session.
struct ProfileScore {
  std::string id;       ///< "plain", "miti4", "miti3", "misc25"
  std::string version;  ///< Of our counting rules, e.g. "1".
  std::string title;    ///< e.g. "MITI 4.2.1"
  std::string unit;     ///< "utterance", "sentence" or "volley": what a count counts.
  std::vector<Count> counts;
  std::vector<Measure> measures;
};

/// Who talked, and how much. Words leave out events and fillers.
struct Talk {
  std::size_t counselor_words = 0;
  std::size_t client_words = 0;
  std::size_t counselor_turns = 0;  ///< Runs of utterances of one speaker.
  std::size_t client_turns = 0;
  std::optional<double> counselor_share;  ///< Of counselor and client words.
  std::optional<double> counselor_words_per_turn;
  std::optional<double> client_words_per_turn;
  std::size_t longest_counselor_turn = 0;  ///< Words.
};

/// How plainly the counselor speaks: over the lines that have punctuation, since sentences are
/// counted by it; absent under 100 such words, the sample that the formulas were made on. They were
/// made for reading, so take them as a hint.
struct Clarity {
  std::optional<double> words_per_sentence;
  std::optional<double> reading_ease;   ///< Flesch 1948: about 0 (hard) to 100 (easy).
  std::optional<double> reading_grade;  ///< Flesch-Kincaid (Kincaid et al. 1975): US school grade.
};

/// What the client said after one kind of the counselor's moves. A turn with several codes is a
/// move of each. Encouragers ("mm-hmm") are no moves: the client's answer goes on over them. That
/// one thing follows another shows no cause.
struct Response {
  std::string move;       ///< A code, "judgment" for all of its kinds, or "any".
  std::size_t moves = 0;  ///< Turns with it that the client answered.
  std::size_t words = 0;  ///< Of the client's answers together.
  double words_per_move = 0.0;
  double feelings = 0.0;      ///< Feelings named per 100 of the words.
  double first_person = 0.0;  ///< "I", "me" and their kin per 100 of the words.
  bool small_sample = false;  ///< Under 10 moves: read with care.
};

/// From times, in seconds; absent where no utterance has the times that a figure needs.
struct Timing {
  std::optional<double> response_latency;  ///< Median gap from a client turn to the counselor's.
  std::optional<double> overlap;           ///< Total time in which both speak.
  std::optional<double> silence;           ///< Total time between turns in which nobody speaks.
  std::optional<double> counselor_words_per_minute;
  std::optional<double> client_words_per_minute;
};

/// Everything that a session's codes add up to.
struct OARS_API SessionScore {
  bool roles_known = false;  ///< If false: profiles are empty and role figures absent.
  std::size_t utterances = 0;
  std::size_t words = 0;
  std::vector<ProfileScore> profiles;
  Talk talk;
  Clarity clarity;
  std::vector<Response> responses;  ///< Of the moves that were made; "any" first.
  std::optional<Timing> timing;     ///< Absent without times.

  /// The named profile, or nullptr.
  const ProfileScore* profile(std::string_view id) const noexcept;
};

}  // namespace oars
