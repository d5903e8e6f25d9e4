#pragma once

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "../hand_coded.hpp"
#include "score/score.hpp"

/// A hand-coded session as one scheme counts it.
namespace oars::test {

inline ProfileScore profile(const HandCoded& hand, const std::string& name) {
  const std::vector<std::string> wanted = {name};
  const auto whole = score::score_session(hand.session, hand.coded, wanted);
  BOOST_REQUIRE(whole.profiles.size() == 1);
  return whole.profiles.front();
}

inline std::size_t count(const ProfileScore& score, const std::string& id) {
  for (const auto& entry : score.counts) {
    if (entry.id == id) return entry.value;
  }
  BOOST_FAIL("no count " + id);
  return 0;
}

inline Measure measure(const ProfileScore& score, const std::string& id) {
  for (const auto& entry : score.measures) {
    if (entry.id == id) return entry;
  }
  BOOST_FAIL("no measure " + id);
  return {};
}

/// Roles are known only with a client in the room.
inline HandCoded session() {
  HandCoded hand;
  hand.client("I have been thinking about the garden.");
  return hand;
}

}  // namespace oars::test
