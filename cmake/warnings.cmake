# Our own code's warnings. Link it as $<BUILD_INTERFACE:oars_warnings>, privately: users of the
# library must never inherit it, and an installed static library must not name it.
add_library(oars_warnings INTERFACE)
target_compile_options(
  oars_warnings
  INTERFACE $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wshadow>
            $<$<CXX_COMPILER_ID:MSVC>:/W4>
            # GCC 12 reports empty std::optional members where it inlines only half of their use, and
            # overlaps that cannot be in std::string (its bugs 80635 and 105329).
            $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized
            -Wno-restrict>)
if(OARS_WERROR)
  target_compile_options(
    oars_warnings INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
