#include "transcript/room.hpp"

#include <boost/test/unit_test.hpp>

namespace oars::transcript {

BOOST_AUTO_TEST_SUITE(room)

BOOST_AUTO_TEST_CASE(a_short_text_has_about_as_many_lines_as_are_counted) {
  BOOST_TEST(estimate_lines("") == 0u);
  BOOST_TEST(estimate_lines("one") == 1u);
  BOOST_TEST(estimate_lines("one\ntwo\nthree") == 3u);
}

BOOST_AUTO_TEST_CASE(of_a_long_text_the_beginning_tells) {
  constexpr std::size_t kLines = 100'000;
  std::string text;
  for (std::size_t i = 0; i < kLines; ++i) text += "a line of words\n";
  BOOST_TEST(estimate_lines(text) >= kLines);
  BOOST_TEST(estimate_lines(text) < kLines * 5 / 4);
}

BOOST_AUTO_TEST_CASE(large_room_can_be_written_to_its_end) {
  constexpr std::size_t kLarge = (std::size_t{9} << 20) + 12'345;
  std::string text;
  reserve_large(text, kLarge);
  text.assign(kLarge, 'x');
  BOOST_TEST(text.find_first_not_of('x') == std::string::npos);
  std::vector<int> list;
  reserve_large(list, kLarge);
  list.assign(kLarge, 7);
  BOOST_TEST((list.front() == 7 && list.back() == 7));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace oars::transcript
