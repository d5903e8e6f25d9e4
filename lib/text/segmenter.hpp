#pragma once

#include <memory>
#include <oars/session.hpp>
#include <span>
#include <string_view>

#include "text/token.hpp"

namespace oars::text {

/// Word classes that the segmenter itself acts on.
struct SegmenterClasses {
  Classes filler = 0;        ///< "um": neither token nor word.
  Classes stutter = 0;       ///< Small words whose immediate repetition is a stutter.
  Classes abbreviation = 0;  ///< "dr": a full stop after it ends no sentence.
};

/// Splits utterances into sentences and words by ICU. Immutable; share it and clone a Worker a
/// thread.
class Segmenter {
 public:
  /// `locale` is ICU's, e.g. "en".
  Segmenter(const char* locale, SegmenterClasses classes);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  /// Cloned break iterators and scratch memory, for one thread at a time.
  class Worker {
   public:
    explicit Worker(const Segmenter& segmenter);
    ~Worker();
    Worker(Worker&&) noexcept;
    Worker& operator=(Worker&&) noexcept;

    /// Fills `table` from `text`. Malformed UTF-8 is read as U+FFFD; bytes inside `events` are
    /// passed over.
    void segment(std::string_view text, std::span<const Event> events, Vocabulary& vocabulary,
                 TokenTable& table);

   private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
  };

 private:
  friend class Worker;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace oars::text
