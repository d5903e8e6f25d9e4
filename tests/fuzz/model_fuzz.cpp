// Any bytes as a model file: as they are, and as changes to a whole one whose checksum is right.
// The file is refused with the reason, or what it says of a line is a probability.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <oars/oars.hpp>
#include <string>
#include <string_view>

#include "invariants.hpp"
#include "model/model.hpp"
#include "unit/model/model_file.hpp"

namespace {

using namespace oars;

// The bytes as pairs of a place and of what is put there.
std::string changed_payload(std::string_view bytes) {
  static const std::string whole = test::HandMade().payload();
  std::string payload = whole;
  struct Change {
    std::uint32_t place;
    std::uint32_t value;
  } change{};
  for (; bytes.size() >= sizeof change; bytes.remove_prefix(sizeof change)) {
    std::memcpy(&change, bytes.data(), sizeof change);
    const std::size_t place = change.place % (payload.size() - sizeof change.value);
    std::memcpy(payload.data() + place, &change.value, sizeof change.value);
  }
  return payload;
}

// A line in which every cue is as far from its mean as numbers go.
model::Features features_of_a_line() {
  model::Features features;
  features.cues.assign(model::kCueCount, 1e6F);
  features.grams.push_back({.hash = 77, .first = 0, .last = 1});
  return features;
}

void read(const std::string& file) {
  try {
    const model::Model model(model::read_weights(file, "fuzz"));
    model::Scorer::Seen seen;
    const model::Decision decision = model.decide(features_of_a_line(), true, seen);
    fuzz::require(std::all_of(decision.probability.begin(), decision.probability.end(),
                              [](float value) { return value >= 0.0F && value <= 1.0F; }));
  } catch (const Error& error) {
    fuzz::require(error.code() == ErrorCode::model_invalid && !error.remedy().empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read(std::string(bytes));
  read(test::HandMade::file_of(changed_payload(bytes)));
  return 0;
}
