#include "text/pattern_set.hpp"

#include <re2/re2.h>

namespace oars::text {
namespace {

RE2::Options quiet_options() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct PatternSet::Impl {
  std::vector<std::unique_ptr<RE2>> patterns;
};

PatternSet::PatternSet() : impl_(std::make_unique<Impl>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::optional<std::size_t> PatternSet::add(const std::string& pattern, std::string& fault) {
  auto compiled = std::make_unique<RE2>(" (?:" + pattern + ") ", quiet_options());
  if (!compiled->ok()) {
    fault = compiled->error();
    return std::nullopt;
  }
  impl_->patterns.push_back(std::move(compiled));
  return impl_->patterns.size() - 1;
}

std::optional<std::size_t> PatternSet::match_at(std::size_t number, std::string_view sentence,
                                                std::size_t begin) const {
  re2::StringPiece found;
  if (!impl_->patterns[number]->Match(piece(sentence), begin - 1, sentence.size(),
                                      RE2::ANCHOR_START, &found, 1)) {
    return std::nullopt;
  }
  return begin - 1 + found.size() - 1;
}

}  // namespace oars::text
