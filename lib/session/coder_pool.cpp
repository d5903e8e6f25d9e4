#include "session/coder_pool.hpp"

#include <utility>

namespace oars::session {
namespace {

// As many as threads are likely to want again; of more, the memory is worth more.
constexpr std::size_t kMostIdle = 64;
// A coder keeps every word that it has met, and misspellings have no end.
constexpr std::size_t kMostWords = 50'000;

}  // namespace

CoderPool::Lease CoderPool::lend() {
  auto coder = take_idle();
  if (coder == nullptr) coder = make_();
  return {coder.release(), Return{this}};
}

std::unique_ptr<Coder> CoderPool::take_idle() {
  const std::scoped_lock lock(mutex_);
  if (idle_.empty()) return nullptr;
  auto coder = std::move(idle_.back());
  idle_.pop_back();
  return coder;
}

void CoderPool::take_back(std::unique_ptr<Coder> coder) {
  coder->end_session();
  if (coder->words_met() > kMostWords) return;
  const std::scoped_lock lock(mutex_);
  if (idle_.size() < kMostIdle) idle_.push_back(std::move(coder));
}

}  // namespace oars::session
