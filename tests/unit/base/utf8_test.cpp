#include "base/utf8.hpp"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>

namespace {

using namespace std::literals;
using oars::base::decode;

constexpr auto kMark = "\xEF\xBF\xBD"sv;  // U+FFFD

std::string marks(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += kMark;
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(utf8)

BOOST_AUTO_TEST_CASE(decodes_each_length) {
  const std::string text = "a\u00e9\u2019\U0001F642";
  std::size_t offset = 0;
  for (const char32_t expected : {U'a', U'\u00e9', U'\u2019', U'\U0001F642'}) {
    const auto point = decode(text, offset);
    BOOST_TEST(point.well_formed);
    BOOST_TEST(static_cast<unsigned>(point.value) == static_cast<unsigned>(expected));
    offset += point.length;
  }
  BOOST_TEST(offset == text.size());
}

BOOST_AUTO_TEST_CASE(decodes_the_bounds_of_the_ranges) {
  for (const char32_t expected : {U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000',
                                  U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    oars::base::append(text, expected);
    const auto point = decode(text, 0);
    BOOST_TEST(point.well_formed);
    BOOST_TEST(static_cast<unsigned>(point.value) == static_cast<unsigned>(expected));
    BOOST_TEST(point.length == text.size());
    BOOST_TEST(oars::base::is_valid_utf8(text));
  }
}

BOOST_AUTO_TEST_CASE(refuses_overlong_surrogates_and_values_too_large) {
  for (const auto text :
       {"\xC0\x80"sv, "\xC1\xBF"sv, "\xE0\x9F\xBF"sv, "\xED\xA0\x80"sv, "\xF0\x8F\xBF\xBF"sv,
        "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFE"sv, "\xFF"sv, "\x80"sv}) {
    BOOST_TEST(!oars::base::is_valid_utf8(text));
    BOOST_TEST(decode(text, 0).length == 1u);
    // No byte of these begins a sequence that goes on, so each is a part of its own.
    BOOST_TEST(oars::base::repair(text) == marks(text.size()));
  }
}

// The example of the Unicode Standard, section 3.9, table 3-11 (truncated sequences).
BOOST_AUTO_TEST_CASE(repairs_maximal_subparts) {
  const auto text = "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"sv;
  BOOST_TEST(oars::base::repair(text) == marks(4) + "A");
  BOOST_TEST(oars::base::count_code_points(text) == 5u);
}

BOOST_AUTO_TEST_CASE(a_sequence_cut_off_by_the_end_is_one_part) {
  BOOST_TEST(oars::base::repair("caf\xC3"sv) == "caf" + marks(1));
  BOOST_TEST(oars::base::repair("\xF0\x9F\x99"sv) == marks(1));
  BOOST_TEST(decode("\xF0\x9F\x99"sv, 0).length == 3u);
}

BOOST_AUTO_TEST_CASE(repair_leaves_valid_text_alone) {
  const auto text = "Na\u00efve \u2019quote\u2019, nul \0 and \U0001F642"s;
  BOOST_TEST(oars::base::repair(text) == text);
  BOOST_TEST(oars::base::repair("").empty());
}

BOOST_AUTO_TEST_CASE(append_replaces_what_is_no_scalar_value) {
  std::string text;
  oars::base::append(text, 0xD800);
  oars::base::append(text, 0x110000);
  BOOST_TEST(text == marks(2));
}

// The fast path reads eight bytes at a time: a bad byte must be found at every place.
BOOST_AUTO_TEST_CASE(finds_a_bad_byte_at_every_offset) {
  for (std::size_t length = 1; length <= 40; ++length) {
    for (std::size_t bad = 0; bad < length; ++bad) {
      std::string text(length, 'x');
      text[bad] = '\xFF';
      BOOST_TEST(oars::base::ascii_run(text, 0) == bad);
      BOOST_TEST(!oars::base::is_valid_utf8(text));
      BOOST_TEST(oars::base::count_code_points(text) == length);
      BOOST_TEST(oars::base::repair(text).size() == length + 2);
    }
    BOOST_TEST(oars::base::ascii_run(std::string(length, 'x'), 0) == length);
  }
}

BOOST_AUTO_TEST_CASE(counts_code_points) {
  BOOST_TEST(oars::base::count_code_points("") == 0u);
  BOOST_TEST(oars::base::count_code_points("caf\u00e9 \U0001F642") == 6u);
}

BOOST_AUTO_TEST_SUITE_END()
