#include <oars/version.hpp>

#include <boost/test/unit_test.hpp>
#include <string>

// OARS_VERSION is the project's version in CMakeLists.txt.
BOOST_AUTO_TEST_CASE(version_is_the_projects) {
  BOOST_TEST(oars::version() == std::string(OARS_VERSION));
}
