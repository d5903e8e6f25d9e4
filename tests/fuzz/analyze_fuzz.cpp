// Any bytes as what is said, malformed UTF-8 included: codes, scores and every writer's text, and
// never an exception. Lines are turns; the counselor's and the client's alternate.

#include <cstdint>
#include <oars/oars.hpp>
#include <string>
#include <string_view>

#include "invariants.hpp"

namespace {

oars::Session session_of(std::string_view bytes) {
  oars::Session session;
  session.speakers = {{"A", oars::Role::counselor, oars::RoleSource::given},
                      {"B", oars::Role::client, oars::RoleSource::given}};
  bool counselor = true;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    session.add(counselor ? "A" : "B", std::string(bytes.substr(0, end)));
    counselor = !counselor;
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + 1);
  }
  return session;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const oars::Analyzer analyzer;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const oars::Analysis analysis = analyzer.analyze(session_of(bytes));
  oars::fuzz::check(analysis);
  oars::fuzz::require(!oars::to_json(analysis).empty());
  oars::to_jsonl(analysis);
  oars::to_csv(analysis);
  oars::to_text(analysis);
  return 0;
}
