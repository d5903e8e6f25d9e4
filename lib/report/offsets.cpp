#include "report/offsets.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace oars::report {
namespace {

constexpr std::size_t kReplacementLength = 3;  // Bytes of U+FFFD.

}  // namespace

WrittenOffsets::WrittenOffsets(std::string_view text) : size_(text.size()) {
  if (base::is_valid_utf8(text)) return;
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto point = base::decode(text, i);
    written += point.well_formed ? point.length : kReplacementLength;
    if (!point.well_formed) repairs_.push_back({i, i + point.length, written});
    i += point.length;
  }
}

std::size_t WrittenOffsets::operator()(std::size_t offset) const {
  offset = std::min(offset, size_);
  const auto after =
      std::upper_bound(repairs_.begin(), repairs_.end(), offset,
                       [](std::size_t value, const Repair& repair) { return value < repair.end; });
  // `after` is the first repair that ends beyond the offset; the offset may lie inside it.
  if (after != repairs_.end()) offset = std::min(offset, after->begin);
  if (after == repairs_.begin()) return offset;
  const Repair& before = *std::prev(after);
  return before.written_end + (offset - before.end);
}

}  // namespace oars::report
