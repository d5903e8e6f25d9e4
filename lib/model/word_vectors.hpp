#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace oars::model {

/// What words mean, as numbers: words of like meaning have like numbers, so that a model that was
/// trained on a few thousand lines knows something of words that were in none of them. Rare words
/// have larger numbers than frequent ones. scripts/word_vectors.py makes the file; MODEL_CARD.md
/// says from what. Immutable and thread-safe; a view of the file, which must outlive it.
class WordVectors {
 public:
  static constexpr std::size_t kSize = 32;
  using Vector = std::array<std::int8_t, kSize>;

  /// Knows no word.
  WordVectors() = default;
  /// Throws Error(pack_invalid) if the bytes are no such file.
  explicit WordVectors(std::string_view bytes);

  /// The numbers of a folded word, given as its base::fnv1a_32; null if it is not known.
  const Vector* find(std::uint32_t word) const;

 private:
  std::uint32_t hash_at(std::size_t index) const;

  std::size_t count_ = 0;
  const char* hashes_ = nullptr;  // ascending; not aligned
  const char* vectors_ = nullptr;
};

}  // namespace oars::model
