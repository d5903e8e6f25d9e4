#include "model/weights.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <oars/error.hpp>

#include "model_file.hpp"

namespace {

using namespace oars;

std::string refusal(const std::string& bytes) {
  try {
    model::read_weights(bytes, "coder.model");
  } catch (const Error& error) {
    BOOST_TEST((error.code() == ErrorCode::model_invalid));
    BOOST_TEST(error.where().file == "coder.model");
    BOOST_TEST(!error.remedy().empty());
    return error.what();
  }
  return "none";
}

bool says(const std::string& message, const std::string& part) {
  return message.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(model_files)

BOOST_AUTO_TEST_CASE(a_whole_file_is_read) {
  test::HandMade made;
  made.grams[13] = -7;
  made.rarity[1] = 40;
  made.plain_bias = made.bias;
  made.bias[9] = 2.5F;
  made.plain_bias[9] = 7.5F;
  const model::Weights weights = model::read_weights(made.file(), "coder.model");
  BOOST_TEST(weights.gram_bits == test::HandMade::kBits);
  BOOST_TEST(weights.description == "{}");
  for (const model::WeightSet* set : {&weights.punctuated, &weights.plain}) {
    BOOST_TEST(int{set->grams[13]} == -7);
    BOOST_TEST(int{set->rarity[1]} == 40);
    BOOST_TEST(set->gram_scale[3] == 0.1F);
    BOOST_TEST(set->cue_mean.size() == model::kCueCount);
    BOOST_TEST(set->scale[0] == 1.0F);
  }
  BOOST_TEST(weights.punctuated.bias[9] == 2.5F);
  BOOST_TEST(weights.plain.bias[9] == 7.5F);
}

BOOST_AUTO_TEST_CASE(a_file_cut_off_anywhere_is_refused) {
  const std::string whole = test::HandMade().file();
  for (std::size_t size = 0; size < whole.size(); size += 611) {
    const std::string message = refusal(whole.substr(0, size));
    BOOST_TEST((says(message, "cut off") || says(message, "no model file")));
  }
}

BOOST_AUTO_TEST_CASE(an_altered_file_is_refused) {
  std::string bytes = test::HandMade().file();
  bytes[bytes.size() / 2] ^= 1;
  BOOST_TEST(says(refusal(bytes), "checksum"));
  BOOST_TEST(says(refusal(test::HandMade().file() + "x"), "checksum"));
}

BOOST_AUTO_TEST_CASE(numbers_that_would_spoil_every_line_are_refused) {
  for (const float value :
       {std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::infinity(), 2e5F}) {
    test::HandMade made;
    made.cues[17] = value;
    BOOST_TEST(says(refusal(made.file()), "out of range"));
  }
}

BOOST_AUTO_TEST_CASE(another_version_is_refused_by_name) {
  BOOST_TEST(says(refusal(test::HandMade().file(3)), "version 3.2"));
  BOOST_TEST(says(refusal(test::HandMade().file(2, 99)), "version 2.99"));
}

BOOST_AUTO_TEST_CASE(something_else_is_refused) {
  BOOST_TEST(says(refusal("T: How was it?\n"), "no model file"));
  BOOST_TEST(says(refusal(""), "no model file"));
}

BOOST_AUTO_TEST_SUITE_END()
