# Installs oars as KIND (static or shared) and uses it as a stranger would; see CMakeLists.txt. The
# static library is the one of this build; the shared one is built here, without optimization, since
# only its linking is on trial.
cmake_minimum_required(VERSION 3.25)

set(consumer "${SOURCE}/tests/install/consumer")
set(staged "${WORK}/staged")
set(prefix "${WORK}/moved here")
set(expected "oars ${VERSION}: 2 utterances")

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "failed (${status}): ${command}\n${out}")
  endif()
  set(output "${out}" PARENT_SCOPE)
endfunction()

function(expect_program program)
  run("${CMAKE_COMMAND}" -E env "LD_LIBRARY_PATH=${prefix}/${LIBDIR}" "${program}")
  string(STRIP "${output}" output)
  if(NOT output STREQUAL expected)
    message(FATAL_ERROR "${program} printed:\n${output}\nexpected:\n${expected}")
  endif()
endfunction()

set(toolchain -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${CXX}" "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}"
              -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-O0")

if(KIND STREQUAL "shared")
  set(BUILD "${WORK}/build")
  run("${CMAKE_COMMAND}" -S "${SOURCE}" -B "${BUILD}" ${toolchain} -DBUILD_SHARED_LIBS=ON
      -DOARS_BUILD_TESTS=OFF -DOARS_BUILD_CLI=OFF -DOARS_BUILD_EXAMPLES=OFF
      "-DCMAKE_INSTALL_LIBDIR=${LIBDIR}")
  run("${CMAKE_COMMAND}" --build "${BUILD}" --parallel)
endif()

# Install, and move what was installed.
file(REMOVE_RECURSE "${staged}" "${prefix}")
run("${CMAKE_COMMAND}" --install "${BUILD}" --component oars --prefix "${staged}")
file(RENAME "${staged}" "${prefix}")

# By find_package; every header on its own as well.
file(REMOVE_RECURSE "${WORK}/consumer")
run("${CMAKE_COMMAND}" -S "${consumer}" -B "${WORK}/consumer" ${toolchain}
    "-DCMAKE_PREFIX_PATH=${prefix}" "-DOARS_EXPECTED_VERSION=${VERSION}")
run("${CMAKE_COMMAND}" --build "${WORK}/consumer" --parallel)
expect_program("${WORK}/consumer/consumer")

# By pkg-config.
set(pkg_options --cflags --libs)
if(KIND STREQUAL "static")
  list(APPEND pkg_options --static)
endif()
run("${CMAKE_COMMAND}" -E env "PKG_CONFIG_PATH=${prefix}/${LIBDIR}/pkgconfig" "${PKG_CONFIG}"
    ${pkg_options} oars)
separate_arguments(flags UNIX_COMMAND "${output}")
run("${CXX}" -std=c++20 "${consumer}/main.cpp" -o "${WORK}/by_pkg_config" ${flags})
expect_program("${WORK}/by_pkg_config")

# The schemas come along, and nothing of the build tree's paths does.
file(GLOB schemas "${prefix}/share/oars/schemas/*.json")
if(NOT schemas)
  message(FATAL_ERROR "no schemas were installed")
endif()
file(GLOB_RECURSE texts "${prefix}/*.cmake" "${prefix}/*.pc")
foreach(text IN LISTS texts)
  file(READ "${text}" content)
  string(FIND "${content}" "${SOURCE}" at)
  if(NOT at EQUAL -1)
    message(FATAL_ERROR "${text} names the source folder")
  endif()
endforeach()

# A shared library shows its public names alone.
if(KIND STREQUAL "shared")
  run("${NM}" -D -C --defined-only "${prefix}/${LIBDIR}/liboars.so")
  string(REGEX MATCHALL "[^\n]* (oars::[a-z_]+::|icu_|re2::|toml::)[^\n]*" inner "${output}")
  if(inner)
    list(JOIN inner "\n" inner)
    message(FATAL_ERROR "the shared library shows inner names:\n${inner}")
  endif()
endif()
