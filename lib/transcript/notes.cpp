#include "transcript/notes.hpp"

#include <string>

#include "transcript/scan.hpp"

namespace oars::transcript {
namespace {

constexpr std::size_t kMostPlaces = 10;

enum class Style {
  each,   // one diagnostic a place
  total,  // one diagnostic; the count stands before `one` or `many`
  once,   // one diagnostic without a count
};

struct Wording {
  Note note;
  const char* code;
  Style style;
  const char* one;   // total: what one of them is; otherwise: what is the case
  const char* many;  // total alone
  const char* rest;  // what was done, and the remedy
};

// In the order of Note.
constexpr std::array<Wording, static_cast<std::size_t>(Note::last_)> kWordings{{
    {Note::cp1252_decoded, "encoding_cp1252", Style::total, "byte is", "bytes are",
     "not UTF-8: read as Windows-1252. If letters look wrong, name the encoding or save the file "
     "as UTF-8."},
    {Note::invalid_utf8, "invalid_utf8", Style::total, "sequence is", "sequences are",
     "not UTF-8 and became U+FFFD. Save the file as UTF-8 or name another encoding."},
    {Note::invalid_utf16, "invalid_utf16", Style::total, "code unit is", "code units are",
     "not UTF-16 and became U+FFFD. Save the file as UTF-8."},
    {Note::truncated_character, "truncated_character", Style::once,
     "The file ends inside a character", "",
     "which became U+FFFD. The file may be cut off; export it again."},
    {Note::nul_removed, "nul_removed", Style::total, "NUL byte was", "NUL bytes were",
     "removed. The file may be damaged; compare it with its source."},
    {Note::spaces_normalized, "spaces_normalized", Style::total, "no-break space was",
     "no-break spaces were", "read as a plain space. Nothing needs to be done."},
    {Note::zero_width_removed, "zero_width_removed", Style::total, "zero-width character was",
     "zero-width characters were", "removed. Nothing needs to be done."},
    {Note::mojibake, "mojibake", Style::total, "character looks", "characters look",
     "like UTF-8 that was read in another encoding before the file was saved; kept as read. Export "
     "the file again as UTF-8."},
    {Note::front_matter, "front_matter", Style::total, "line", "lines",
     "before the first speaker kept as front matter, not as speech. If it is speech, begin it with "
     "a speaker label."},
    {Note::boilerplate_dropped, "boilerplate_dropped", Style::total, "line", "lines",
     "of the exporting program (footers, page headers) left out. If it is speech, begin it with a "
     "speaker label."},
    {Note::label_seen_once, "label_seen_once", Style::each,
     "The line begins like one with a speaker label", "",
     "but this label is met only once and names no role, so the line was read as a part of the "
     "turn "
     "before it. If it is a speaker, mark the line with a role word or in the form [LABEL]:."},
    {Note::first_line_missing, "first_line_missing", Style::once, "The first line is not WEBVTT",
     "", "and the captions were recognized by their times. Begin the file with a line WEBVTT."},
    {Note::timing_invalid, "timing_invalid", Style::each, "The times of the cue cannot be read", "",
     "so that the cue was left out. Write them as 00:00:01.000 --> 00:00:02.000."},
    {Note::text_outside_cue, "text_outside_cue", Style::each, "There is text outside a cue", "",
     "which was added to the cue before it, if there is one. Take out blank lines inside cues."},
    {Note::repetition_removed, "repetition_removed", Style::total, "cue repeats", "cues repeat",
     "text of the cue before; the repetition was removed. Nothing needs to be done."},
    {Note::dialogue_dashes, "dialogue_dashes", Style::each,
     "Dashes mark several speakers in the cue", "",
     "and those without a name were given to \"Unknown Speaker\". Name them in the source."},
    {Note::overlaps_sorted, "overlaps_sorted", Style::total, "overlapping cue was",
     "overlapping cues were", "put in the order of their starts. Nothing needs to be done."},
    {Note::quote_unterminated, "quote_unterminated", Style::each,
     "A quote that opens here is never closed", "",
     "so that it was read as a plain character. Close the quote or double it."},
    {Note::quote_misplaced, "quote_misplaced", Style::each, "There is text behind a closing quote",
     "", "which was kept. Double the quotes that stand inside a field."},
    {Note::ragged_row, "ragged_row", Style::each,
     "The row has more or fewer fields than the header", "",
     "and was read as far as it goes. Quote fields that hold the delimiter."},
    {Note::duplicate_ids_folded, "duplicate_ids_folded", Style::total, "row repeats", "rows repeat",
     "an utterance with the same id (several coders a line); each was folded into one. Nothing "
     "needs to be done."},
    {Note::duplicate_id_differs, "duplicate_id_differs", Style::each,
     "The id was used before for another utterance", "",
     "so that both were kept. Make the ids unique."},
    {Note::rows_sorted, "rows_sorted", Style::total, "row stands", "rows stand",
     "before an earlier one by the numbers of the utterances, by which the session was sorted. If "
     "the rows' own order is right, name another column for the ids."},
    {Note::time_invalid, "time_invalid", Style::each, "The time cannot be read", "",
     "and was left out. Write times as 00:01:02.5 or as seconds."},
    {Note::json_not_a_number, "json_not_a_number", Style::total, "value is", "values are",
     "NaN or Infinity, which JSON does not know, and became null. Nothing needs to be done."},
    {Note::json_trailing_comma, "json_trailing_comma", Style::total, "comma stands", "commas stand",
     "before a closing bracket: left out. Nothing needs to be done."},
    {Note::json_half_surrogate, "json_half_surrogate", Style::total, "escape is", "escapes are",
     "half of a surrogate pair and became U+FFFD. If letters are missing, export the file again."},
    {Note::json_line_invalid, "json_line_invalid", Style::each, "The line is not JSON", "",
     "so that it was left out. Mend the line, or export the file again."},
    {Note::json_entry_invalid, "json_entry_invalid", Style::each,
     "The entry is not as an utterance has to be", "",
     "because it is no object or its text is no string, so that it was left out. Mend the entry, "
     "or "
     "export the file again."},
    {Note::json_key_repeated, "json_key_repeated", Style::each, "A key stands twice in the object",
     "", "and the first one was taken. Take out the other one."},
    {Note::speakers_alternate, "speakers_alternate", Style::once,
     "The recognizer marks changes of speaker, not who speaks", "",
     "so that two speakers were taken to alternate. Check every turn, or transcribe with "
     "diarization."},
    {Note::result_repeated, "result_repeated", Style::total, "result holds", "results hold",
     "words that a later one repeats with their speakers: left out. Nothing needs to be done."},
    {Note::beside_dialogue, "beside_dialogue", Style::total, "line or text box stands",
     "lines and text boxes stand",
     "beside the dialogue and were kept as fields of the session, not as speech. If it is speech, "
     "put it into the dialogue."},
    {Note::stray_line, "stray_line", Style::each,
     "The line begins neither with a tab nor with @, * or %", "",
     "so that it was read as going on with the line before it, if there is one. Begin it with the "
     "speaker's code, or with a tab."},
    {Note::code_unclosed, "code_unclosed", Style::each,
     "A square bracket that opens here is never closed", "",
     "so that what follows was read as speech. Close the bracket."},
    {Note::time_interpolated, "time_interpolated", Style::total, "time slot has", "time slots have",
     "no time: one between those of its neighbors was taken. Align the annotations if the timing "
     "figures matter."},
    {Note::codes_left_out, "codes_left_out", Style::total, "tier holds", "tiers hold",
     "codes from a list (a controlled vocabulary): no speech, and left out. If it is speech, take "
     "the list off the tier's type."},
    {Note::speaker_missing, "speaker_missing", Style::total, "utterance has", "utterances have",
     "no speaker: \"Unknown Speaker\" stands for it. Name the speaker in the source."},
    {Note::empty_utterance, "empty_utterance", Style::total, "utterance", "utterances",
     "without text skipped. Nothing needs to be done."},
    {Note::time_backward, "time_backward", Style::each,
     "The utterance starts before the one above it", "",
     "and was kept as read. Correct the time or the order if the timing figures matter."},
    {Note::end_before_start, "end_before_start", Style::each, "The utterance ends before it starts",
     "", "and was kept as read. Correct the times if the timing figures matter."},
    {Note::one_speaker, "one_speaker", Style::once, "The session has one speaker only", "",
     "so that nothing can be said about the exchange. Check the labels or the diarization."},
}};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < kWordings.size(); ++i) {
    if (kWordings[i].note != static_cast<Note>(i)) return false;
  }
  return true;
}
static_assert(is_in_order(), "the wordings stand in the order of Note");

std::string message_of(const Wording& wording, std::size_t count) {
  std::string message;
  if (wording.style == Style::total) {
    message = counted(count, wording.one, wording.many);
    message += ' ';
  } else {
    message = wording.one;
    message += ", ";
  }
  return message + wording.rest;
}

}  // namespace

void Notes::add(Note note, std::size_t line, std::size_t count) {
  if (count == 0) return;
  Tally& tally = tallies_[static_cast<std::size_t>(note)];
  tally.count += count;
  if (tally.lines.size() < kMostPlaces) tally.lines.push_back(line);
}

void Notes::merge(const Notes& other) {
  for (std::size_t i = 0; i < tallies_.size(); ++i) {
    const Tally& from = other.tallies_[i];
    tallies_[i].count += from.count;
    for (const std::size_t line : from.lines) {
      if (tallies_[i].lines.size() < kMostPlaces) tallies_[i].lines.push_back(line);
    }
  }
}

std::vector<Diagnostic> Notes::diagnostics() const {
  std::vector<Diagnostic> out;
  for (std::size_t i = 0; i < tallies_.size(); ++i) {
    const Tally& tally = tallies_[i];
    const Wording& wording = kWordings[i];
    if (tally.count == 0) continue;
    if (wording.style != Style::each) {
      out.push_back({wording.code, tally.lines.front(), message_of(wording, tally.count)});
      continue;
    }
    for (const std::size_t line : tally.lines) {
      out.push_back({wording.code, line, message_of(wording, 1)});
    }
    if (tally.count > tally.lines.size()) {
      out.push_back({wording.code, 0,
                     "The same at " +
                         counted(tally.count - tally.lines.size(), "more place", "more places") +
                         "."});
    }
  }
  return out;
}

}  // namespace oars::transcript
