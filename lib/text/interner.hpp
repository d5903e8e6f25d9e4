#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace oars::text {

using Id = std::uint32_t;

/// Gives equal strings equal numbers. An interner may stand on a frozen base: strings that the base
/// knows keep the base's numbers, new ones follow after. Not for changing from two threads.
class Interner {
 public:
  explicit Interner(const Interner* base = nullptr)
      : base_(base), first_(base ? base->size() : 0) {}

  /// The string's number, and whether it was new.
  std::pair<Id, bool> add(std::string_view text) {
    if (base_) {
      if (const auto found = base_->ids_.find(text); found != base_->ids_.end()) {
        return {found->second, false};
      }
    }
    if (const auto found = ids_.find(text); found != ids_.end()) return {found->second, false};
    const Id id = size();
    ids_.emplace(strings_.emplace_back(text), id);
    return {id, true};
  }

  const std::string& operator[](Id id) const {
    return id < first_ ? (*base_)[id] : strings_[id - first_];
  }

  Id size() const { return first_ + static_cast<Id>(strings_.size()); }

 private:
  const Interner* base_;
  Id first_;
  std::deque<std::string> strings_;  // Keeps the views in ids_ valid as it grows.
  std::unordered_map<std::string_view, Id> ids_;
};

}  // namespace oars::text
