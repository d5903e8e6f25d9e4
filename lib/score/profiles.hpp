#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// Coding schemes as plain data: which codes a scheme's count takes, how counts collapse, which
/// figures it derives and which cuts it publishes. Counting itself is in counting.hpp.
///
/// A cut is here only if it was read in the scheme's own text or in a peer-reviewed table. Measures
/// that need a person's rating of the whole session (the globals) are not here at all.
namespace oars::score {

/// What one count counts.
enum class Unit {
  utterance,  ///< An utterance that carries the code, however often.
  sentence,   ///< Each piece of evidence; pieces of one code that overlap are one.
  volley,     ///< A volley that carries the code, however often; see volley.hpp.
};

/// Which evidence a scheme's code takes: a finding with this code whose attributes hold one of
/// `with` (if there are any) and none of `without`.
struct Take {
  std::string_view code;
  std::vector<std::string_view> with = {};
  std::vector<std::string_view> without = {};
};

/// A code of the scheme.
struct CodeRule {
  std::string_view id;
  std::string_view title;
  std::string_view source;
  std::vector<Take> takes;
};

/// Where both codes claim the same words, the loser is not counted.
struct Precedence {
  std::string_view winner;
  std::string_view loser;
};

/// A sum of counts that the scheme names.
struct Total {
  std::string_view id;
  std::string_view title;
  std::string_view source;
  std::vector<std::string_view> parts;
};

struct Cut {
  std::string_view name;
  double value = 0.0;
  std::string_view source;
};

/// The sum of some counts over the sum of others.
struct MeasureRule {
  std::string_view id;
  std::string_view title;
  std::string_view source;
  bool proportion = true;  ///< The numerator is part of the denominator: an interval is given.
  std::vector<std::string_view> numerator;
  std::vector<std::string_view> denominator;
  std::vector<Cut> cuts = {};
};

struct Profile {
  std::string_view id;
  std::string_view version;
  std::string_view title;
  Unit unit = Unit::utterance;
  std::vector<CodeRule> codes;
  std::vector<Precedence> precedence = {};
  /// Within a volley, only the first code of the list that is present counts.
  std::vector<std::string_view> one_of = {};
  std::size_t most_codes = 0;  ///< In a volley; 0: no limit.
  std::vector<Total> totals = {};
  std::vector<MeasureRule> measures = {};
};

/// Of Unit::utterance: stands for every counselor utterance with words, so that shares of
/// utterances can be told like any other.
inline constexpr std::string_view kAnyUtterance = "utterance";

/// Counts of utterances in plain words, without any scheme's cuts.
Profile plain_profile();
/// Motivational Interviewing Treatment Integrity 4.2.1.
Profile miti4_profile();
/// Motivational Interviewing Treatment Integrity 3.1.1.
Profile miti3_profile();
/// Motivational Interviewing Skill Code 2.5.
Profile misc25_profile();

/// All of them, in the order in which they are shown.
const std::vector<Profile>& profiles();

/// The named one, or nullptr.
const Profile* find_profile(std::string_view id);

}  // namespace oars::score
