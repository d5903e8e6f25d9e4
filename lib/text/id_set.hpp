#pragma once

#include <cstdint>
#include <vector>

#include "text/interner.hpp"

namespace oars::text {

/// A set of words or stems that is emptied often: it is cleared, added to and asked in constant
/// time, and takes four bytes an id.
class IdSet {
 public:
  void clear() {
    empty_ = true;
    if (++round_ != 0) return;
    added_in_.assign(added_in_.size(), 0);  // All rounds are used up.
    round_ = 1;
  }
  void add(Id id) {
    if (added_in_.size() <= id) added_in_.resize(id + 1);
    added_in_[id] = round_;
    empty_ = false;
  }
  bool has(Id id) const { return id < added_in_.size() && added_in_[id] == round_; }
  bool empty() const { return empty_; }

 private:
  std::vector<std::uint32_t> added_in_;  // By id: the round in which it was last added.
  std::uint32_t round_ = 1;
  bool empty_ = true;
};

}  // namespace oars::text
