#include "model/word_vectors.hpp"

#include <cstring>
#include <oars/error.hpp>

#include "base/hash.hpp"

namespace oars::model {
namespace {

constexpr std::string_view kMagic = "OARSVEC\n";
constexpr std::uint32_t kFormatVersion = 1;

// The file's beginning.
struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t size;
  std::uint64_t count;
  std::uint64_t checksum;  // of all that follows
};

bool fits(const Header& header, std::string_view rest) {
  return std::string_view(header.magic.data(), header.magic.size()) == kMagic &&
         header.version == kFormatVersion && header.size == WordVectors::kSize &&
         rest.size() == header.count * (sizeof(std::uint32_t) + WordVectors::kSize);
}

}  // namespace

WordVectors::WordVectors(std::string_view bytes) {
  Header header{};
  const bool whole = bytes.size() >= sizeof header;
  if (whole) std::memcpy(&header, bytes.data(), sizeof header);
  const std::string_view rest = bytes.substr(whole ? sizeof header : 0);
  if (!whole || !fits(header, rest) || base::fnv1a_64(rest) != header.checksum) {
    throw Error(ErrorCode::pack_invalid, {}, "The file of word vectors is not whole",
                "make it again with scripts/word_vectors.py");
  }
  count_ = header.count;
  hashes_ = rest.data();
  vectors_ = hashes_ + count_ * sizeof(std::uint32_t);
}

std::uint32_t WordVectors::hash_at(std::size_t index) const {
  std::uint32_t hash = 0;
  std::memcpy(&hash, hashes_ + index * sizeof hash, sizeof hash);
  return hash;
}

const WordVectors::Vector* WordVectors::find(std::uint32_t word) const {
  std::size_t first = 0;
  std::size_t last = count_;
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (hash_at(middle) < word) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  if (first == count_ || hash_at(first) != word) return nullptr;
  return reinterpret_cast<const Vector*>(vectors_ + first * kSize);
}

}  // namespace oars::model
