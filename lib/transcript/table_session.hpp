#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "transcript/builder.hpp"

namespace oars::transcript {

/// A session of a table while its rows come in. Rows with an id that is there are other coders'
/// views of the same utterance; rows whose ids number the utterances are put in that order.
class TableSession {
 public:
  /// `numbered`: the ids are numbers in the session's order.
  TableSession(SessionBuilder builder, bool numbered)
      : builder_(std::move(builder)), numbered_(numbered) {}

  /// True if the row is one more coder's view of an utterance that is there. What is kept of the
  /// row is then joined to it and taken from `kept`.
  bool fold(const Draft& draft, std::vector<Field>& kept);

  /// Adds a row's utterance with the fields that are kept of it.
  void add(Draft draft, std::vector<Field> kept);

  Notes& notes() noexcept { return builder_.notes(); }

  /// The session. This object is used up.
  Session finish() &&;

 private:
  void sort();

  SessionBuilder builder_;
  bool numbered_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::vector<std::uint64_t> numbers_;
};

}  // namespace oars::transcript
