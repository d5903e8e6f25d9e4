#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <oars/session.hpp>

#include "transcript/notes.hpp"
#include "transcript/room.hpp"
#include "transcript/scan.hpp"

namespace oars::transcript {

/// An utterance on its way into a session.
struct Draft {
  std::string_view speaker;  ///< Empty: not known.
  std::string text;
  std::optional<double> start;
  std::optional<double> end;
  std::size_t line = 0;
  std::string_view id;  ///< Empty: the index.
};

/// Puts a session together for a reader: finds speakers fast however many there are, skips empty
/// utterances, marks events, and notes times that do not fit.
class SessionBuilder {
 public:
  SessionBuilder(std::string id, std::string source, std::string format);

  /// Makes room for as many utterances at once, so that the list need not be moved as it grows.
  void expect(std::size_t utterances) { reserve_large(session_.utterances, utterances); }

  /// Adds an utterance; returns its index, or nullopt if it had no text.
  std::optional<std::size_t> add(Draft draft);

  /// Keeps something else that the file says of the session, or of an utterance that was added.
  void add_meta(std::string name, std::string value);
  std::vector<Field>& meta_of(std::size_t index) { return session_.utterances[index].meta; }

  /// Sorts the utterances by `keys`, one each in the order in which they were added.
  void sort(const std::vector<std::uint64_t>& keys);

  Notes& notes() noexcept { return notes_; }
  const Session& session() const noexcept { return session_; }

  /// The session with its diagnostics. The builder is used up.
  Session finish() &&;

 private:
  std::size_t speaker_index(std::string_view label);
  void check_times();

  Session session_;
  Notes notes_;
  StringMap<std::size_t> by_label_;  // as met
  StringMap<std::size_t> by_form_;   // in lower case, single spaces
};

}  // namespace oars::transcript
