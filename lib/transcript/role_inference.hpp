#pragma once

#include <cstddef>
#include <optional>

#include <oars/session.hpp>

namespace oars::transcript {

/// An inferred counselor.
struct InferredCounselor {
  std::size_t counselor = 0;  ///< Index into Session::speakers.
  double margin = 0.0;        ///< Difference of the "you" shares.
};

/// Of exactly two speakers with at least 50 words each, the one whose "you" share is higher by more
/// than 0.30. The rule and its margin were published on sessions in English; below the margin, or
/// with an "Unknown Speaker", who can be several people, nothing is inferred.
std::optional<InferredCounselor> infer_counselor(const Session& session);

}  // namespace oars::transcript
