#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "session/coder.hpp"

namespace oars::session {

/// Coders that have coded a session and can code another: the words they know and the memory they
/// hold make up a good part of the work on a short one. Thread-safe.
class CoderPool {
 public:
  explicit CoderPool(std::function<std::unique_ptr<Coder>()> make) : make_(std::move(make)) {}

  /// Gives a coder back to its pool.
  struct Return {
    CoderPool* pool = nullptr;
    void operator()(Coder* coder) const { pool->take_back(std::unique_ptr<Coder>(coder)); }
  };
  /// A coder for one session; the pool must outlive it.
  using Lease = std::unique_ptr<Coder, Return>;

  Lease lend();

 private:
  std::unique_ptr<Coder> take_idle();
  void take_back(std::unique_ptr<Coder> coder);

  std::function<std::unique_ptr<Coder>()> make_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Coder>> idle_;
};

}  // namespace oars::session
