#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The candidate that was probably meant by a mistyped word; empty if none is near.
std::string closest(std::string_view word, const std::vector<std::string>& candidates);
