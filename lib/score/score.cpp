#include "score/score.hpp"

#include <algorithm>

#include "score/clarity.hpp"
#include "score/counting.hpp"
#include "score/profiles.hpp"
#include "score/responses.hpp"
#include "score/talk.hpp"
#include "score/timing.hpp"
#include "score/volley.hpp"

namespace oars {

const ProfileScore* SessionScore::profile(std::string_view id) const noexcept {
  const auto found = std::find_if(profiles.begin(), profiles.end(),
                                  [&](const ProfileScore& score) { return score.id == id; });
  return found == profiles.end() ? nullptr : &*found;
}

namespace score {

std::vector<std::string> profile_names() {
  std::vector<std::string> names;
  for (const Profile& profile : profiles()) names.emplace_back(profile.id);
  return names;
}

SessionScore score_session(const Session& session, const std::vector<CodedUtterance>& coded,
                           std::span<const std::string> profiles) {
  SessionScore score;
  score.roles_known = session.roles_known();
  score.utterances = session.utterances.size();
  for (const CodedUtterance& utterance : coded) score.words += utterance.words;
  score.timing = timing(session, coded);
  if (!score.roles_known) return score;

  score.talk = talk(session, coded);
  score.clarity = clarity(session, coded);
  score.responses = responses(session, coded);
  const auto spoken = volleys(session, coded);
  const auto all = profile_names();
  if (profiles.empty()) profiles = all;
  for (const std::string& name : profiles) {
    if (const Profile* profile = find_profile(name)) {
      score.profiles.push_back(apply(*profile, coded, spoken));
    }
  }
  return score;
}

}  // namespace score
}  // namespace oars
