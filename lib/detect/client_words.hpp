#pragma once

#include <cstdint>
#include <deque>

#include "lang/language.hpp"
#include "text/id_set.hpp"
#include "text/token.hpp"

namespace oars::detect {

struct Turn;

/// What the client said lately, for hearing whether the counselor says it back. Bare
/// acknowledgements ("yeah") are passed over.
class ClientWords {
 public:
  /// Collects from the history, oldest turn first; replaces what was there.
  void collect(const std::deque<Turn>& history, const lang::Language& language);

  bool empty() const { return last_.empty(); }
  /// Content stems of the client's last turn.
  bool in_last(text::Id stem) const { return last_.has(stem); }
  /// Content stems of the turns before it, as far as we look back.
  bool in_earlier(text::Id stem) const { return earlier_.has(stem); }
  /// Any word of the client's last turn as a counselor says it back: "you" for "I".
  bool said(text::Id word) const { return said_.has(word); }

 private:
  text::IdSet last_;
  text::IdSet earlier_;
  text::IdSet said_;
};

/// How much of a range of tokens is the client's own.
struct Overlap {
  std::size_t words = 0;    ///< All words in the range.
  std::size_t said = 0;     ///< Of them, words of the client's last turn, I and you swapped.
  std::size_t content = 0;  ///< Content words in the range.
  std::size_t last = 0;     ///< Of them, stems of the client's last turn.
  std::size_t earlier = 0;  ///< Of them, stems of earlier turns alone.

  void add(const Overlap& other) {
    words += other.words;
    said += other.said;
    content += other.content;
    last += other.last;
    earlier += other.earlier;
  }
  /// Share of the content words that the client has said; 0 without content words.
  double share() const {
    return content == 0 ? 0.0 : static_cast<double>(last + earlier) / static_cast<double>(content);
  }
};

Overlap overlap(const text::TokenTable& table, std::uint32_t first, std::uint32_t last,
                const ClientWords& client);

/// True for a turn of nothing but "mm-hmm", "yeah, right" and the like.
bool is_acknowledgement(const text::TokenTable& table);

}  // namespace oars::detect
