// The main function of every unit test executable; Boost.Test writes it.
#define BOOST_TEST_MODULE oars
#include <boost/test/unit_test.hpp>
