#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "transcript/builder.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {

/// A session of a table while its rows come in. Rows with an id that is there are other coders'
/// views of the same utterance; rows whose ids number the utterances are put in that order.
class TableSession {
 public:
  /// `numbered`: the ids are numbers in the session's order.
  TableSession(SessionBuilder builder, bool numbered)
      : builder_(std::move(builder)), numbered_(numbered), rising_(numbered) {}

  /// True if the row is one more coder's view of an utterance that is there. What is kept of the
  /// row is then joined to it and taken from `kept`.
  bool fold(const Draft& draft, std::vector<Field>& kept);

  /// Adds a row's utterance with the fields that are kept of it.
  void add(Draft draft, std::vector<Field> kept);

  Notes& notes() noexcept { return builder_.notes(); }

  /// The session. This object is used up.
  Session finish() &&;

 private:
  // The utterance with this id.
  std::optional<std::size_t> find(std::string_view id) const;
  void take_number(std::string_view id);
  void index_ids();
  void sort();

  SessionBuilder builder_;
  bool numbered_;
  bool rising_;                         // the ids so far are numbers that rise
  std::vector<std::uint64_t> numbers_;  // of the utterances, as long as all have one
  StringMap<std::size_t> by_id_;        // once they do not rise
};

}  // namespace oars::transcript
