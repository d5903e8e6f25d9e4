#include "transcript/chat_times.hpp"

#include <charconv>

namespace oars::transcript {
namespace {

std::optional<double> read_ms(std::string_view digits) {
  unsigned long value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return {};
  return static_cast<double>(value) / 1000.0;
}

}  // namespace

std::optional<ChatTimes> read_chat_times(std::string_view bullet) {
  const std::size_t second = bullet.rfind('_');
  if (second == std::string_view::npos) return std::nullopt;
  const std::size_t first = second == 0 ? std::string_view::npos : bullet.rfind('_', second - 1);
  const std::size_t begin = first == std::string_view::npos ? 0 : first + 1;
  const auto start = read_ms(bullet.substr(begin, second - begin));
  const auto end = read_ms(bullet.substr(second + 1));
  if (!start || !end) return std::nullopt;
  return ChatTimes{*start, *end};
}

}  // namespace oars::transcript
