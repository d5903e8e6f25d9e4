#pragma once

/// OARS_API marks what the shared library shows; all else is hidden.
#if defined(OARS_STATIC)
#define OARS_API
#elif defined(_WIN32) && defined(OARS_BUILDING)
#define OARS_API __declspec(dllexport)
#elif defined(_WIN32)
#define OARS_API __declspec(dllimport)
#else
#define OARS_API __attribute__((visibility("default")))
#endif
