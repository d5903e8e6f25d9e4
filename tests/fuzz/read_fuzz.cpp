// Any bytes, read as OARS_FUZZ_FORMAT (empty: found from the content): a session or an oars::Error.

#include <cstdint>
#include <oars/oars.hpp>
#include <string_view>

#include "invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  oars::ReadOptions options;
  options.format = OARS_FUZZ_FORMAT;
  try {
    for (const oars::Session& session : oars::read_bytes(bytes, "fuzz", options)) {
      oars::fuzz::check(session);
    }
  } catch (const oars::Error&) {
    // A refusal is an answer; anything else is a fault.
  }
  return 0;
}
