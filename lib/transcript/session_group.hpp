#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "transcript/builder.hpp"

namespace oars::transcript {

/// The sessions of a file whose utterances say to which one they belong.
class SessionGroup {
 public:
  SessionGroup(std::string source, std::string format)
      : source_(std::move(source)), format_(std::move(format)) {}

  /// The session with this id, added if new. Stays valid.
  SessionBuilder& at(const std::string& id);

  bool empty() const noexcept { return builders_.empty(); }

  /// All sessions in the order in which they were met, notes about the file with the first one. The
  /// group is used up.
  std::vector<Session> finish(const Notes& file_notes) &&;

 private:
  std::string source_;
  std::string format_;
  std::deque<SessionBuilder> builders_;
  SessionBuilder* last_ = nullptr;  // that was asked for: mostly the next one too
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace oars::transcript
