#include "report/offsets.hpp"

#include <boost/test/unit_test.hpp>

#include "base/utf8.hpp"

using oars::report::WrittenOffsets;

BOOST_AUTO_TEST_SUITE(offsets)

BOOST_AUTO_TEST_CASE(well_formed_text_keeps_them) {
  const WrittenOffsets written("caf\xC3\xA9 noir");
  for (std::size_t i = 0; i <= 10; ++i) BOOST_TEST(written(i) == i);
  BOOST_TEST(written(99) == 10U);
}

BOOST_AUTO_TEST_CASE(each_repair_moves_what_follows) {
  const std::string text =
      "a\xFF"
      "b\xE2\x80"
      "c";
  const WrittenOffsets written(text);
  const std::string repaired = oars::base::repair(text);
  BOOST_TEST(repaired ==
             "a\xEF\xBF\xBD"
             "b\xEF\xBF\xBD"
             "c");
  BOOST_TEST(written(0) == 0U);
  BOOST_TEST(written(1) == 1U);
  BOOST_TEST(written(2) == 4U);
  BOOST_TEST(written(3) == 5U);
  BOOST_TEST(written(4) == 5U);  // Inside the second malformed part.
  BOOST_TEST(written(5) == 8U);
  BOOST_TEST(written(6) == repaired.size());
  BOOST_TEST(written(60) == repaired.size());
}

BOOST_AUTO_TEST_CASE(agree_with_the_repaired_prefix_at_every_boundary) {
  const std::string text =
      "\xFF\xFE"
      "x\xC3\xA9\xC3"
      "y\xF0\x9F\x8C"
      "z\xF0\x9F\x8C\xB1\x80";
  const WrittenOffsets written(text);
  for (std::size_t i = 0; i < text.size(); i += oars::base::decode(text, i).length) {
    BOOST_TEST(written(i) == oars::base::repair(text.substr(0, i)).size());
  }
  BOOST_TEST(written(text.size()) == oars::base::repair(text).size());
}

BOOST_AUTO_TEST_SUITE_END()
