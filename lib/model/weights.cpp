#include "model/weights.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <oars/error.hpp>
#include <span>
#include <type_traits>

#include "base/hash.hpp"
#include "model/features.hpp"

namespace oars::model {
namespace {

static_assert(std::endian::native == std::endian::little, "model files are little-endian");

constexpr std::string_view kMagic = "OARSMDL\n";
constexpr std::uint32_t kFormatVersion = 2;
constexpr std::uint32_t kMostGramBits = 22;
constexpr const char* kRemedy = "train the model again, or copy the file again";

// No sum of products of such numbers leaves the range of a float.
constexpr float kLargest = 1e5F;

bool in_range(float value) { return std::abs(value) <= kLargest; }

// Takes values off the front of a file.
class ByteReader {
 public:
  ByteReader(std::string_view bytes, const std::string& file) : bytes_(bytes), file_(file) {}

  [[noreturn]] void refuse(const std::string& fault, const std::string& remedy = kRemedy) const {
    throw Error(ErrorCode::model_invalid, {file_, 0}, fault, remedy);
  }

  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) refuse("The model file is cut off");
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }

  template <typename Number>
  Number number() {
    Number value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  template <typename Number>
  void fill(std::vector<Number>& values, std::size_t count) {
    const std::string_view taken = take(count * sizeof(Number));
    values.resize(count);
    copy(taken, std::span(values));
  }

  template <std::size_t count>
  void fill(std::array<float, count>& values) {
    copy(take(sizeof values), std::span<float>(values));
  }

  std::string_view rest() const { return bytes_; }

 private:
  template <typename Number>
  void copy(std::string_view taken, std::span<Number> values) const {
    std::memcpy(values.data(), taken.data(), taken.size());
    if constexpr (std::is_floating_point_v<Number>) {
      if (!std::all_of(values.begin(), values.end(), in_range)) {
        refuse("A number in the model is out of range");
      }
    }
  }

  std::string_view bytes_;
  const std::string& file_;
};

// Reads up to the payload and checks that all of it is there and unchanged.
void check_header(ByteReader& reader) {
  if (!reader.rest().starts_with(kMagic)) {
    reader.refuse("This is no model file", "give a file that \"python -m oars train\" wrote");
  }
  reader.take(kMagic.size());
  const auto format = reader.number<std::uint32_t>();
  const auto features = reader.number<std::uint32_t>();
  if (format != kFormatVersion || features != kFeatureVersion) {
    reader.refuse("The model is of version " + std::to_string(format) + "." +
                      std::to_string(features) + ", and this program reads " +
                      std::to_string(kFormatVersion) + "." + std::to_string(kFeatureVersion),
                  "train it again with this version");
  }
  const auto size = reader.number<std::uint64_t>();
  const auto checksum = reader.number<std::uint64_t>();
  if (reader.rest().size() < size) reader.refuse("The model file is cut off");
  if (reader.rest().size() > size || base::fnv1a_64(reader.rest()) != checksum) {
    reader.refuse("The model file was altered: its checksum is wrong");
  }
}

void fill_set(ByteReader& reader, std::size_t rows, WeightSet& set) {
  reader.fill(set.gram_scale);
  reader.fill(set.grams, rows * kOutputs);
  reader.fill(set.rarity, rows);
  reader.fill(set.cue_mean, kCueCount);
  reader.fill(set.cue_scale, kCueCount);
  reader.fill(set.cues, kCueCount * kOutputs);
  reader.fill(set.bias);
  reader.fill(set.score_mean);
  reader.fill(set.score_scale);
  reader.fill(set.net_inputs, kNetInputs * kHidden);
  reader.fill(set.net_bias);
  reader.fill(set.net_outputs, kHidden * kOutputs);
  reader.fill(set.scale);
  reader.fill(set.shift);
  reader.fill(set.decision);
}

}  // namespace

Weights read_weights(std::string_view bytes, const std::string& file) {
  ByteReader reader(bytes, file);
  check_header(reader);
  Weights weights;
  weights.gram_bits = reader.number<std::uint32_t>();
  const auto cues = reader.number<std::uint32_t>();
  const auto outputs = reader.number<std::uint32_t>();
  const auto hidden = reader.number<std::uint32_t>();
  const bool fits = cues == kCueCount && outputs == kOutputs && hidden == kHidden;
  if (weights.gram_bits > kMostGramBits || !fits) {
    reader.refuse("The model's size is out of range");
  }
  weights.description = reader.take(reader.number<std::uint32_t>());
  const std::size_t rows = std::size_t{1} << weights.gram_bits;
  for (WeightSet* set : {&weights.punctuated, &weights.plain}) fill_set(reader, rows, *set);
  return weights;
}

Weights load_weights(const std::filesystem::path& path) {
  const std::string file = path.string();
  if (!std::filesystem::is_regular_file(path)) {
    throw Error(ErrorCode::file_not_found, {file, 0}, "There is no such file", "check the path");
  }
  std::ifstream stream(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(stream), {});
  if (!stream) {
    throw Error(ErrorCode::file_unreadable, {file, 0}, "The file cannot be read",
                "check that you may read it");
  }
  return read_weights(bytes, file);
}

}  // namespace oars::model
