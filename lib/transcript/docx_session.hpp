#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <oars/session.hpp>

#include "transcript/docx_table.hpp"
#include "transcript/notes.hpp"
#include "transcript/reader.hpp"

namespace oars::transcript {

/// Makes a session of a document, once it is known what its tables hold: of the dialogue in its
/// tables or, if there is none, of the labeled text outside of them. What is neither is kept as
/// fields of the session or of the utterances and never as speech. `dialogues` has one entry a
/// table; `notes` are those of the file so far. Throws Error: no_speakers, missing_column.
Session make_docx_session(const Source& source, const DocxText& document,
                          const std::vector<std::string_view>& lines,
                          const std::vector<std::optional<Dialogue>>& dialogues, Notes notes);

}  // namespace oars::transcript
