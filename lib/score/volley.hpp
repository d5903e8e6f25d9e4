#pragma once

#include <cstddef>
#include <vector>

#include <oars/coding.hpp>
#include <oars/session.hpp>

namespace oars::score {

/// Counselor speech that no substantive turn of anyone else interrupts (MITI 4.2.1, E.1): indices
/// of its utterances, in order. Never empty.
using Volley = std::vector<std::size_t>;

/// The session's volleys. A client's bare acknowledgement ("mm-hmm", "right") does not end one
/// unless it answers: the counselor utterance before it asks or reflects. Utterances without words
/// interrupt nothing.
std::vector<Volley> volleys(const Session& session, const std::vector<CodedUtterance>& coded);

/// True for an utterance that only acknowledges: coded "facilitation", or up to three words that
/// are all on a small list of English acknowledgements.
bool is_acknowledgement(const Utterance& utterance, const CodedUtterance& coded);

}  // namespace oars::score
