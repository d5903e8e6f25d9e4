#include "score/profiles.hpp"

#include <algorithm>

namespace oars::score {

const std::vector<Profile>& profiles() {
  static const std::vector<Profile> all = {plain_profile(), miti4_profile(), miti3_profile(),
                                           misc25_profile()};
  return all;
}

const Profile* find_profile(std::string_view id) {
  const auto& all = profiles();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Profile& profile) { return profile.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace oars::score
