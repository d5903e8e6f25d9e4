#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include <oars/session.hpp>

namespace oars::transcript {

/// A repair or a doubt that the readers report. The texts are in notes.cpp.
enum class Note {
  // Decoding.
  cp1252_decoded,
  invalid_utf8,
  invalid_utf16,
  truncated_character,
  nul_removed,
  spaces_normalized,
  zero_width_removed,
  mojibake,
  // Labels and layout.
  front_matter,
  boilerplate_dropped,
  label_seen_once,
  // Captions.
  timing_invalid,
  text_outside_cue,
  repetition_removed,
  // Tables.
  quote_unterminated,
  quote_misplaced,
  ragged_row,
  duplicate_ids_folded,
  duplicate_id_differs,
  time_invalid,
  // Any session.
  speaker_missing,
  empty_utterance,
  time_backward,
  end_before_start,
  one_speaker,
  last_,
};

/// Collects notes and turns them into diagnostics. Notes that point at a place give one diagnostic
/// each, the first ten of a kind and then one with the count of the rest; notes about a general
/// state of the file give one with its count.
class Notes {
 public:
  void add(Note note, std::size_t line, std::size_t count = 1);

  bool has(Note note) const noexcept { return tallies_[static_cast<std::size_t>(note)].count > 0; }

  /// Adds what `other` collected.
  void merge(const Notes& other);

  /// By kind, then by line.
  std::vector<Diagnostic> diagnostics() const;

 private:
  struct Tally {
    std::size_t count = 0;
    std::vector<std::size_t> lines;  // of the first ones
  };
  std::array<Tally, static_cast<std::size_t>(Note::last_)> tallies_;
};

}  // namespace oars::transcript
