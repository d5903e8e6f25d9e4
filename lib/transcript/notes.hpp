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
  first_line_missing,
  timing_invalid,
  text_outside_cue,
  repetition_removed,
  dialogue_dashes,
  overlaps_sorted,
  // Tables.
  quote_unterminated,
  quote_misplaced,
  ragged_row,
  duplicate_ids_folded,
  duplicate_id_differs,
  rows_sorted,
  time_invalid,
  // JSON.
  json_not_a_number,
  json_trailing_comma,
  json_half_surrogate,
  json_line_invalid,
  json_entry_invalid,
  json_key_repeated,
  speakers_alternate,
  result_repeated,
  // Documents.
  beside_dialogue,
  stray_line,
  code_unclosed,
  time_interpolated,
  codes_left_out,
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
