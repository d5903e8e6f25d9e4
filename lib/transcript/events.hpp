#pragma once

#include <string_view>
#include <vector>

#include <oars/session.hpp>

namespace oars::transcript {

/// Finds what a transcript marks as not spoken by the speaker: [laughs], (sighs), ((laughs)),
/// *sighs*, <laughter>, [inaudible 00:02:46], [00:02:46], [00:02 --> 00:04], (pause 5s), (.), and
/// the other speaker's backchannel in the form (T: Mhm). A redaction such as [NAME] is a word, and
/// a parenthesis that holds ordinary speech is speech. In order, not overlapping; linear in the
/// length of the text.
std::vector<Event> find_events(std::string_view text);

}  // namespace oars::transcript
