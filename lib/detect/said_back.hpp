#pragma once

#include <vector>

#include "detect/client_words.hpp"
#include "detect/rule_hit.hpp"

namespace oars::detect {

/// Takes away the hits that judge, order, warn or advise in the client's own words: "You're lazy"
/// after "I'm so lazy" is a reflection. A hit is the client's own if the sentence speaks of "you"
/// and the client's last turn has every content word of the hit. Terms that may stigmatize go where
/// the client has used them lately, since a person may choose a word for themselves, and so do
/// clinical terms, since a client who uses one knows it.
void drop_said_back(std::vector<RuleHit>& hits, const text::TokenTable& table,
                    const ClientWords& client);

}  // namespace oars::detect
