#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <oars/session.hpp>

/// Times for formats that need them of every utterance.
namespace oars::report {

/// When an utterance is spoken, in milliseconds; the end is later than the start.
struct Slot {
  std::int64_t start = 0;
  std::int64_t end = 0;
  bool start_given = false;  ///< Else estimated: the session has none, or an impossible one.
  bool end_given = false;
};

/// One slot an utterance. Times that are not given are spread evenly between the neighbors that
/// are; without a later neighbor, an utterance takes a second.
std::vector<Slot> timeline(const Session& session);

/// "2 starts and 3 ends of 9 utterances are estimated"; empty if all are given.
std::string estimates(const std::vector<Slot>& slots);

}  // namespace oars::report
