#include "score/interval.hpp"

#include <boost/test/unit_test.hpp>

using oars::score::wilson;

BOOST_AUTO_TEST_SUITE(interval)

// Expected values: Newcombe 1998 (Statistics in Medicine 17:857-872), table I, method 3, to the
// four digits printed there.
BOOST_AUTO_TEST_CASE(agrees_with_published_values) {
  const auto large = wilson(81, 263);
  BOOST_TEST(large.low == 0.2553, boost::test_tools::tolerance(2e-4));
  BOOST_TEST(large.high == 0.3662, boost::test_tools::tolerance(2e-4));
  const auto small = wilson(15, 148);
  BOOST_TEST(small.low == 0.0624, boost::test_tools::tolerance(1e-3));
  BOOST_TEST(small.high == 0.1605, boost::test_tools::tolerance(1e-3));
  const auto none = wilson(0, 20);
  BOOST_TEST(none.low == 0.0);
  BOOST_TEST(none.high == 0.1611, boost::test_tools::tolerance(1e-3));
  const auto one = wilson(1, 29);
  BOOST_TEST(one.low == 0.0061, boost::test_tools::tolerance(1e-2));
  BOOST_TEST(one.high == 0.1718, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(is_symmetric_and_stays_inside) {
  for (std::size_t base = 1; base < 40; ++base) {
    for (std::size_t hits = 0; hits <= base; ++hits) {
      const auto here = wilson(hits, base);
      const auto there = wilson(base - hits, base);
      BOOST_TEST(here.low >= 0.0);
      BOOST_TEST(here.high <= 1.0);
      BOOST_TEST(here.low < here.high);
      BOOST_TEST(std::abs(here.low - (1.0 - there.high)) < 1e-12);
    }
  }
}

BOOST_AUTO_TEST_CASE(ends_are_exact) {
  BOOST_TEST(wilson(0, 3).low == 0.0);
  BOOST_TEST(wilson(3, 3).high == 1.0);
}

BOOST_AUTO_TEST_CASE(below_the_small_sample_mark_the_middle_is_half_a_scale_wide) {
  const auto widest = wilson(oars::score::kSmallSample / 2 - 1, oars::score::kSmallSample - 2);
  BOOST_TEST(widest.high - widest.low > 0.5);
}

BOOST_AUTO_TEST_SUITE_END()
