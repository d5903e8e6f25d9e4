#pragma once

#include <filesystem>
#include <vector>

#include <oars/read.hpp>

namespace oars::transcript {

/// True for a folder that is a ConvoKit corpus: it holds utterances.jsonl or utterances.json.
bool is_corpus(const std::filesystem::path& folder);

/// Reads a corpus: its utterances, and its speakers' roles if ReadOptions::role_key is given. Other
/// files, the pickled ones (*-bin.p) above all, are never opened. Throws Error as read_file() does.
std::vector<Session> read_corpus(const std::filesystem::path& folder, const ReadOptions& options);

}  // namespace oars::transcript
