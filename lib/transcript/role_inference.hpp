#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include <oars/session.hpp>

namespace oars::transcript {

/// The share of all words that an "Unknown Speaker" without a given role has, who can be several
/// people: 0 if there is none.
double unknown_speaker_share(const Session& session);

/// Above this share nothing is said about the roles of the others.
inline constexpr double kMostUnknown = 0.05;

/// The two people of a conversation, as indices into Session::speakers; nullopt if there are fewer
/// or more, or if an "Unknown Speaker" has more than kMostUnknown of the words.
std::optional<std::array<std::size_t, 2>> two_people(const Session& session);

/// An inferred counselor.
struct InferredCounselor {
  std::size_t counselor = 0;  ///< Index into Session::speakers.
  std::size_t client = 0;     ///< Index into Session::speakers.
  double margin = 0.0;        ///< Difference of the "you" shares.
};

/// Of two_people() with at least 50 words each, the one whose "you" share is higher by more than
/// 0.30. The rule and its margin were published on sessions in English; below the margin nothing
/// is inferred.
std::optional<InferredCounselor> infer_counselor(const Session& session);

}  // namespace oars::transcript
