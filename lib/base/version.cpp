#include <oars/version.hpp>

namespace oars {

const char* version() noexcept { return OARS_VERSION; }

}  // namespace oars
