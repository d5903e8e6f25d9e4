#pragma once

#include <string>

#include <oars/error.hpp>

/// "oars: FILE:LINE: fault" and, on a line of its own, what to do.
std::string complaint(const oars::Error& error);
