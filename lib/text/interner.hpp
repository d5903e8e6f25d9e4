#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace oars::text {

using Id = std::uint32_t;

/// Gives equal strings equal numbers. An interner may stand on a frozen base: strings that the base
/// knows keep the base's numbers, new ones follow after. Not for changing from two threads.
///
/// A flat table with open addressing: looking words up is a good part of segmenting them, and
/// std::unordered_map spends most of it on chasing its nodes.
class Interner {
 public:
  explicit Interner(const Interner* base = nullptr)
      : base_(base), first_(base ? base->size() : 0), slots_(kFirstSlots) {}

  /// The string's number, and whether it was new.
  std::pair<Id, bool> add(std::string_view text) {
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
    if (base_) {
      const Slot& known = base_->slots_[base_->slot_of(text, hash)];
      if (known.used) return {known.id, false};
    }
    if (const Slot& known = slots_[slot_of(text, hash)]; known.used) return {known.id, false};
    if (2 * (strings_.size() + 1) > slots_.size()) grow();
    slots_[slot_of(text, hash)] = {hash, size(), true};
    strings_.emplace_back(text);
    return {size() - 1, true};
  }

  const std::string& operator[](Id id) const {
    return id < first_ ? (*base_)[id] : strings_[id - first_];
  }

  Id size() const { return first_ + static_cast<Id>(strings_.size()); }

 private:
  static constexpr std::size_t kFirstSlots = 256;

  struct Slot {
    std::uint32_t hash = 0;
    Id id = 0;
    bool used = false;
  };

  /// The slot that holds the text, or the free one where it belongs.
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    auto at = hash & mask;
    while (slots_[at].used &&
           (slots_[at].hash != hash || strings_[slots_[at].id - first_] != text)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& one : old) {
      if (!one.used) continue;
      auto at = one.hash & mask;
      while (slots_[at].used) at = (at + 1) & mask;
      slots_[at] = one;
    }
  }

  const Interner* base_;
  Id first_;
  std::deque<std::string> strings_;
  std::vector<Slot> slots_;  // As many as a power of two, at most half of them used.
};

}  // namespace oars::text
