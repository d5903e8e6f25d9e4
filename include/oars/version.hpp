#pragma once

#include <oars/export.hpp>

/// The version of the library, as in CMakeLists.txt and pyproject.toml.
namespace oars {

/// "major.minor.patch". Thread-safe.
OARS_API const char* version() noexcept;

}  // namespace oars
