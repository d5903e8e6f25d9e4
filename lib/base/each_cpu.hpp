#pragma once

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || \
    __has_feature(thread_sanitizer)
#define OARS_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OARS_SANITIZED
#endif

/// Put before a function of loops over numbers: it is compiled twice, and the processor at hand
/// decides when the program starts. Both give the same bits, since neither fuses a product with a
/// sum. Where a system cannot choose (or a sanitizer is not yet ready to), it is compiled once.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && !defined(OARS_SANITIZED)
#define OARS_EACH_CPU __attribute__((target_clones("avx2", "default")))
#else
#define OARS_EACH_CPU
#endif
