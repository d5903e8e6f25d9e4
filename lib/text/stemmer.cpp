#include "text/stemmer.hpp"

#include <libstemmer.h>

#include <oars/error.hpp>
#include <string>

namespace oars::text {

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const noexcept { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(const char* algorithm) : stemmer_(sb_stemmer_new(algorithm, "UTF_8")) {
  if (!stemmer_) {
    throw Error(ErrorCode::invalid_option, {},
                std::string("no stemmer is known for \"") + algorithm + '"');
  }
}

std::string_view Stemmer::stem(std::string_view word) {
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(word.size()));
  if (!stem) return word;
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace oars::text
