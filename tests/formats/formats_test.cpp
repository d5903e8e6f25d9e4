// Golden cases of the readers, and the same cases in other encodings and with other line ends.
#define BOOST_TEST_MODULE formats
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "docx_file.hpp"
#include "dump.hpp"

namespace formats_test {

// Boost prints a case's data by name.
std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.name(); }

namespace {

namespace data = boost::unit_test::data;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// The lines that differ, '-' expected and '+' found: from the first to the last difference.
std::string difference(const std::string& expected, const std::string& found) {
  std::vector<std::string> left = lines_of(expected);
  std::vector<std::string> right = lines_of(found);
  std::size_t same = 0;
  while (same < left.size() && same < right.size() && left[same] == right[same]) ++same;
  while (left.size() > same && right.size() > same && left.back() == right.back()) {
    left.pop_back();
    right.pop_back();
  }
  std::string out = "\n@ line " + std::to_string(same + 1) + "\n";
  for (std::size_t i = same; i < left.size(); ++i) out += "- " + left[i] + "\n";
  for (std::size_t i = same; i < right.size(); ++i) out += "+ " + right[i] + "\n";
  return out;
}

void check_same(const std::string& expected, const std::string& found, const std::string& what) {
  BOOST_TEST(found == expected, what << difference(expected, found));
}

// Code points of valid UTF-8, as the cases are.
std::u32string code_points(const std::string& text) {
  std::u32string points;
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t point = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t k = 1; k < length; ++k) {
      point = point << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
    }
    points += point;
    i += length;
  }
  return points;
}

std::string utf16(const std::string& text, bool big_endian) {
  std::string out;
  const auto put = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  for (const char32_t point : code_points(text)) {
    if (point < 0x10000) {
      put(point);
    } else {
      put(0xD800 + ((point - 0x10000) >> 10));
      put(0xDC00 + ((point - 0x10000) & 0x3FF));
    }
  }
  return out;
}

// Empty if Windows-1252 lacks a character, or if the text needs nothing beyond ASCII.
std::string cp1252(const std::string& text) {
  static const std::u32string high_half =
      U"\u20AC\uFFFF\u201A\u0192\u201E\u2026\u2020\u2021\u02C6"
      U"\u2030\u0160\u2039\u0152\uFFFF\u017D\uFFFF\uFFFF\u2018"
      U"\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161"
      U"\u203A\u0153\uFFFF\u017E\u0178";
  std::string out;
  bool beyond_ascii = false;
  for (const char32_t point : code_points(text)) {
    const std::size_t high = high_half.find(point);
    beyond_ascii |= point >= 0x80;
    if (point < 0x80 || (point >= 0xA0 && point <= 0xFF)) {
      out += static_cast<char>(point);
    } else if (high != std::u32string::npos) {
      out += static_cast<char>(0x80 + high);
    } else {
      return {};
    }
  }
  return beyond_ascii ? out : std::string();
}

std::string with_line_ends(const std::string& text, const std::string& end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += end;
    } else {
      out += c;
    }
  }
  return out;
}

std::string without_diagnostic(const std::string& text, const std::string& code) {
  std::string out;
  for (const std::string& line : lines_of(text)) {
    if (line.find("diagnostic " + code + " ") == std::string::npos) out += line + "\n";
  }
  return out;
}

// Cases in plain UTF-8; those about bytes have none of the variants.
std::vector<Case> text_cases() {
  std::vector<Case> list;
  for (const Case& one : cases()) {
    const bool about_bytes = one.name().starts_with("bytes-") || one.name().starts_with("refused-");
    if (about_bytes || one.is_packed() || !one.options.encoding.empty()) continue;
    list.push_back(one);
  }
  return list;
}

}  // namespace

BOOST_DATA_TEST_CASE(golden, data::make(cases()), one) {
  const std::string found = outcome(one.bytes, one.name(), one.options);
  if (std::getenv("OARS_WRITE_EXPECTED") != nullptr) {
    std::ofstream(one.expected_file(), std::ios::binary) << found;
  }
  BOOST_REQUIRE(std::filesystem::exists(one.expected_file()));
  check_same(load(one.expected_file()), found, one.name());
}

BOOST_DATA_TEST_CASE(same_in_every_encoding, data::make(text_cases()), one) {
  const std::string expected = outcome(one.bytes, one.name(), one.options);
  const auto check = [&](const std::string& bytes, const std::string& what) {
    check_same(expected, outcome(bytes, one.name(), one.options), one.name() + " as " + what);
  };
  check("\xEF\xBB\xBF" + one.bytes, "UTF-8 with a mark");
  check("\xFF\xFE" + utf16(one.bytes, false), "UTF-16LE with a mark");
  check("\xFE\xFF" + utf16(one.bytes, true), "UTF-16BE with a mark");
  check(utf16(one.bytes, false), "UTF-16LE");
  check(utf16(one.bytes, true), "UTF-16BE");
  const std::string narrow = cp1252(one.bytes);
  if (!narrow.empty()) {
    const std::string found = outcome(narrow, one.name(), one.options);
    BOOST_TEST(found.find("diagnostic encoding_cp1252") != std::string::npos);
    check_same(expected, without_diagnostic(found, "encoding_cp1252"),
               one.name() + " as Windows-1252");
  }
}

BOOST_AUTO_TEST_CASE(same_stored_and_deflated) {
  for (const Case& one : cases()) {
    if (!one.is_packed()) continue;
    const std::string stored = pack_docx(load(one.input), Packing::stored);
    check_same(outcome(one.bytes, one.name(), one.options),
               outcome(stored, one.name(), one.options), one.name() + " stored");
  }
}

BOOST_DATA_TEST_CASE(same_with_every_line_end, data::make(text_cases()), one) {
  const std::string expected = outcome(one.bytes, one.name(), one.options);
  const auto check = [&](const std::string& bytes, const std::string& what) {
    check_same(expected, outcome(bytes, one.name(), one.options), one.name() + " with " + what);
  };
  check(with_line_ends(one.bytes, "\r\n"), "CRLF");
  check(with_line_ends(one.bytes, "\r"), "CR");
  std::string open_end = one.bytes;
  while (open_end.ends_with('\n')) open_end.pop_back();
  check(open_end, "no final line end");
}

}  // namespace formats_test
