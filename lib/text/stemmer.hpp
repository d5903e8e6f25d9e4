#pragma once

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace oars::text {

/// Snowball's stemmer of one language. For one thread at a time.
class Stemmer {
 public:
  /// `algorithm` is Snowball's name, e.g. "english". Throws Error(invalid_option) if unknown.
  explicit Stemmer(const char* algorithm);

  /// The stem of a folded word; valid until the next call.
  std::string_view stem(std::string_view word);

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const noexcept;
  };
  std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

}  // namespace oars::text
