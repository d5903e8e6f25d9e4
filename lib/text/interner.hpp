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
    const Key key = key_of(text);
    if (base_) {
      const Slot& known = base_->slots_[base_->slot_of(text, key)];
      if (known.used) return {known.id, false};
    }
    if (const Slot& known = slots_[slot_of(text, key)]; known.used) return {known.id, false};
    if (2 * (strings_.size() + 1) > slots_.size()) grow();
    slots_[slot_of(text, key)] = {key, size(), true};
    strings_.emplace_back(text);
    return {size() - 1, true};
  }

  const std::string& operator[](Id id) const {
    return id < first_ ? (*base_)[id] : strings_[id - first_];
  }

  Id size() const { return first_ + static_cast<Id>(strings_.size()); }

 private:
  static constexpr std::size_t kFirstSlots = 256;

  /// Of a short string all of it, so that equal keys mean equal strings; of a long one its hash.
  using Key = std::uint64_t;
  static constexpr std::size_t kLongestInKey = 7;
  static constexpr Key kLong = 0xFF;  // Stands where a short string's length does.

  struct Slot {
    Key key = 0;
    Id id = 0;
    bool used = false;
  };

  static Key key_of(std::string_view text) {
    if (text.size() > kLongestInKey) return (std::hash<std::string_view>{}(text) << 8) | kLong;
    Key key = 0;
    for (const char c : text) key = (key << 8) | static_cast<unsigned char>(c);
    return (key << 8) | text.size();
  }

  std::size_t first_slot(Key key) const {
    constexpr Key kSpread = 0x9E3779B97F4A7C15;  // Fibonacci hashing: 2^64 over the golden ratio.
    return static_cast<std::size_t>((key * kSpread) >> 32) & (slots_.size() - 1);
  }
  std::size_t next_slot(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }

  bool holds(const Slot& slot, std::string_view text, Key key) const {
    return slot.key == key && ((key & kLong) != kLong || strings_[slot.id - first_] == text);
  }

  /// The slot that holds the text, or the free one where it belongs.
  std::size_t slot_of(std::string_view text, Key key) const {
    auto at = first_slot(key);
    while (slots_[at].used && !holds(slots_[at], text, key)) at = next_slot(at);
    return at;
  }

  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& one : old) {
      if (!one.used) continue;
      auto at = first_slot(one.key);
      while (slots_[at].used) at = next_slot(at);
      slots_[at] = one;
    }
  }

  const Interner* base_;
  Id first_;
  std::deque<std::string> strings_;
  std::vector<Slot> slots_;  // As many as a power of two, at most half of them used.
};

}  // namespace oars::text
