#include "transcript/decode.hpp"

#include <boost/test/unit_test.hpp>

#include <oars/error.hpp>

namespace oars::transcript {
namespace {

ErrorCode error_of(std::string_view bytes, std::string_view encoding = {}) {
  try {
    decode(bytes, encoding, "file.txt");
  } catch (const Error& error) {
    BOOST_TEST(error.where().file == "file.txt");
    BOOST_TEST(!error.remedy().empty());
    return error.code();
  }
  BOOST_FAIL("no error");
  return {};
}

const Diagnostic& only(const std::vector<Diagnostic>& diagnostics) {
  BOOST_TEST_REQUIRE(diagnostics.size() == 1u);
  return diagnostics.front();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(decoding)

BOOST_AUTO_TEST_CASE(clean_text_is_untouched) {
  const std::string text = "caf\u00e9 \u2019 \U0001F642\n\tb\n";
  const Decoded decoded = decode(text, {}, {});
  BOOST_TEST(decoded.text() == text);
  BOOST_TEST(decoded.notes.diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(text_is_clean_if_nothing_in_it_may_have_to_change) {
  BOOST_TEST(is_clean(""));
  BOOST_TEST(is_clean("one\ttwo\n"));
  BOOST_TEST(!is_clean("one\r\n"));
  BOOST_TEST(!is_clean("one\u00a0two"));
}

BOOST_AUTO_TEST_CASE(stray_bytes_beside_utf8) {
  const Decoded decoded = decode("one \u2019\ntwo \x92 \x80 \x81 \xE9.\n", {}, {});
  BOOST_TEST(decoded.text() == "one \u2019\ntwo \u2019 \u20AC \uFFFD \u00e9.\n");
  const auto diagnostics = decoded.notes.diagnostics();
  BOOST_TEST(only(diagnostics).code == "encoding_cp1252");
  BOOST_TEST(only(diagnostics).line == 2u);
  BOOST_TEST(only(diagnostics).message.starts_with("4 bytes are not UTF-8"));
}

BOOST_AUTO_TEST_CASE(lines_of_repairs_with_any_line_end) {
  for (const char* bytes : {"a\r\nb\r\n\x92", "a\rb\r\x92", "a\nb\n\x92"}) {
    const Decoded decoded = decode(bytes, {}, {});
    BOOST_TEST(decoded.text() == "a\nb\n\u2019");
    BOOST_TEST(only(decoded.notes.diagnostics()).line == 3u);
  }
}

BOOST_AUTO_TEST_CASE(named_encodings) {
  BOOST_TEST(decode("\xC3\xA9", "utf-8", {}).text() == "\u00e9");
  BOOST_TEST(decode("\xC3\xA9", "cp1252", {}).text() == "\u00c3\u00a9");
  BOOST_TEST(decode("a\0", "utf-8", {}).text() == "a");
  BOOST_TEST(decode(std::string_view("\x42\x30", 2), "utf-16le", {}).text() == "\u3042");
  BOOST_TEST(decode(std::string_view("\x30\x42", 2), "utf-16be", {}).text() == "\u3042");
}

BOOST_AUTO_TEST_CASE(utf16) {
  const std::string_view pair("\x3D\xD8\x42\xDE", 4);
  BOOST_TEST(decode(pair, "utf-16le", {}).text() == "\U0001F642");
  const Decoded lone = decode(std::string_view("a\0\x3D\xD8", 4), "utf-16le", {});
  BOOST_TEST(lone.text() == "a\uFFFD");
  BOOST_TEST(only(lone.notes.diagnostics()).code == "invalid_utf16");
  BOOST_TEST((error_of(std::string_view("\xFF\xFE"
                                        "a",
                                        3)) == ErrorCode::malformed));
}

BOOST_AUTO_TEST_CASE(a_cut_off_character_is_no_other_encoding) {
  const Decoded decoded = decode("caf\u00e9 \xE2\x80", {}, {});
  BOOST_TEST(decoded.text() == "caf\u00e9 \uFFFD");
  BOOST_TEST(only(decoded.notes.diagnostics()).code == "truncated_character");
}

BOOST_AUTO_TEST_CASE(spaces_and_nothing) {
  const Decoded decoded = decode("a\u00a0b\u2007c\u202fd\u200be\u200df\ufeffg\u2060h", {}, {});
  BOOST_TEST(decoded.text() == "a b c defgh");
  BOOST_TEST(decoded.notes.diagnostics().size() == 2u);
}

BOOST_AUTO_TEST_CASE(refusals) {
  BOOST_TEST((error_of("") == ErrorCode::empty_input));
  BOOST_TEST((error_of(" \r\n\t") == ErrorCode::empty_input));
  BOOST_TEST((error_of("\xEF\xBB\xBF\u00a0\u200b") == ErrorCode::empty_input));
  BOOST_TEST((error_of(std::string(64, '\0')) == ErrorCode::binary_input));
  BOOST_TEST((error_of("\x01\x02\x03 a") == ErrorCode::binary_input));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
