# What `cmake --install` writes: the library, its headers, the JSON schemas, a package config and a
# pkg-config file. Both of those name the libraries that a static oars needs, so that whoever links
# it does not have to know them.
include(CMakePackageConfigHelpers)

set(OARS_CONFIG_DIR "${CMAKE_INSTALL_LIBDIR}/cmake/oars")

install(
  TARGETS oars
  EXPORT oarsTargets
  ARCHIVE COMPONENT oars
  LIBRARY COMPONENT oars
  RUNTIME COMPONENT oars)
install(
  DIRECTORY "${PROJECT_SOURCE_DIR}/include/oars"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  COMPONENT oars
  FILES_MATCHING
  PATTERN "*.hpp")
install(
  DIRECTORY "${PROJECT_SOURCE_DIR}/schemas"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/oars"
  COMPONENT oars
  FILES_MATCHING
  PATTERN "*.json")
install(
  EXPORT oarsTargets
  NAMESPACE oars::
  DESTINATION "${OARS_CONFIG_DIR}"
  COMPONENT oars)

get_target_property(oars_type oars TYPE)
if(oars_type STREQUAL "STATIC_LIBRARY")
  set(OARS_STATIC_INSTALL TRUE)
  set(OARS_PC_CFLAGS "-DOARS_STATIC")
else()
  set(OARS_STATIC_INSTALL FALSE)
  set(OARS_PC_CFLAGS "")
endif()

configure_package_config_file(
  cmake/oarsConfig.cmake.in "${PROJECT_BINARY_DIR}/oarsConfig.cmake"
  INSTALL_DESTINATION "${OARS_CONFIG_DIR}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/oarsConfigVersion.cmake"
                                 COMPATIBILITY SameMinorVersion)
install(
  FILES "${PROJECT_BINARY_DIR}/oarsConfig.cmake" "${PROJECT_BINARY_DIR}/oarsConfigVersion.cmake"
  DESTINATION "${OARS_CONFIG_DIR}"
  COMPONENT oars)
if(OARS_STATIC_INSTALL)
  install(
    FILES cmake/FindLibstemmer.cmake cmake/FindLibzip.cmake cmake/Findre2.cmake
    DESTINATION "${OARS_CONFIG_DIR}"
    COMPONENT oars)
endif()

# The prefix is written relative to the file, so that the tree can be moved.
file(RELATIVE_PATH OARS_PC_PREFIX "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig"
     "${CMAKE_INSTALL_PREFIX}")
configure_file(cmake/oars.pc.in "${PROJECT_BINARY_DIR}/oars.pc" @ONLY)
install(
  FILES "${PROJECT_BINARY_DIR}/oars.pc"
  DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig"
  COMPONENT oars)
