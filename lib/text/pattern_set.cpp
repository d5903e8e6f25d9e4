#include "text/pattern_set.hpp"

#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>

namespace oars::text {
namespace {

/// The automaton over the literals is built as it runs and started anew when it outgrows this.
constexpr std::int64_t kLiteralMemory = std::int64_t{32} << 20;
/// Literals shorter than this are in too many sentences to tell anything.
constexpr int kShortestLiteral = 4;

RE2::Options quiet_options(std::int64_t memory) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory);
  return options;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct PatternSet::Impl {
  re2::FilteredRE2 patterns{kShortestLiteral};
  RE2::Set literals{quiet_options(kLiteralMemory), RE2::UNANCHORED};
  bool any = false;
};

PatternSet::PatternSet() : impl_(std::make_unique<Impl>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::optional<std::size_t> PatternSet::add(const std::string& pattern, std::string& fault) {
  const std::string between_spaces = " (?:" + pattern + ") ";
  const auto options = quiet_options(RE2::Options::kDefaultMaxMem);
  int number = 0;
  if (impl_->patterns.Add(between_spaces, options, &number) != RE2::NoError) {
    fault = RE2(between_spaces, options).error();
    return std::nullopt;
  }
  impl_->any = true;
  return static_cast<std::size_t>(number);
}

void PatternSet::compile() {
  if (!impl_->any) return;
  std::vector<std::string> literals;
  impl_->patterns.Compile(&literals);
  for (const auto& literal : literals) impl_->literals.Add(RE2::QuoteMeta(literal), nullptr);
  impl_->literals.Compile();
}

void PatternSet::candidates(std::string_view sentence, Scratch& scratch) const {
  scratch.candidates.clear();
  if (!impl_->any) return;
  scratch.literals.clear();
  impl_->literals.Match(piece(sentence), &scratch.literals);
  impl_->patterns.AllPotentials(scratch.literals, &scratch.candidates);
}

std::optional<Span> PatternSet::find(std::size_t number, std::string_view sentence,
                                     std::size_t from) const {
  const RE2& pattern = impl_->patterns.GetRE2(static_cast<int>(number));
  re2::StringPiece found;
  if (!pattern.Match(piece(sentence), from, sentence.size(), RE2::UNANCHORED, &found, 1)) {
    return std::nullopt;
  }
  const auto begin = static_cast<std::size_t>(found.data() - sentence.data());
  return Span{begin + 1, begin + found.size() - 1};
}

}  // namespace oars::text
