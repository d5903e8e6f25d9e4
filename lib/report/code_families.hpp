#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <oars/analyzer.hpp>

namespace oars::report {

/// The family of a code: "question" of "question.open"; a code without a point is its own.
std::string_view family_of(std::string_view code);

/// The families of all codes of an analysis, sorted, without repeats.
std::vector<std::string> families(const Analysis& analysis);

/// An utterance's codes of a family, joined by '|'.
std::string codes_of_family(const CodedUtterance& coded, std::string_view family);

}  // namespace oars::report
