#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "lang/language.hpp"
#include "text/id_set.hpp"
#include "text/token.hpp"

namespace oars::detect {

struct Turn;

/// What the client said lately, for hearing whether the counselor says it back. Bare
/// acknowledgements ("yeah") are passed over, and so is what detectors no longer look back at.
class ClientWords {
 public:
  /// The session's next turn, whoever speaks.
  void hear(const Turn& turn, const lang::Language& language);
  /// Another session begins.
  void forget() { kept_ = 0; }

  /// Content stems of the client's last turn.
  bool in_last(text::Id stem) const { return kept_ > 0 && turns_.front().stems.has(stem); }
  /// Content stems of the turns before it, as far as we look back.
  bool in_earlier(text::Id stem) const {
    for (std::size_t i = 1; i < kept_; ++i) {
      if (turns_[i].stems.has(stem)) return true;
    }
    return false;
  }
  /// Any word of the client's last turn as a counselor says it back: "you" for "I".
  bool said(text::Id word) const { return kept_ > 0 && said_.has(word); }

 private:
  /// The client's last turns that a reflection can draw on, the last one included.
  static constexpr std::size_t kTurns = 4;

  struct Heard {
    text::IdSet stems;
    std::size_t at = 0;
  };

  void keep(const text::TokenTable& table, const lang::Language& language);

  std::array<Heard, kTurns> turns_;  // The last one first; only so many as are kept count.
  std::size_t kept_ = 0;
  std::size_t now_ = 0;  // Turns heard.
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
