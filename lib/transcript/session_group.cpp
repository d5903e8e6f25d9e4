#include "transcript/session_group.hpp"

#include <utility>

namespace oars::transcript {

SessionBuilder& SessionGroup::at(const std::string& id) {
  if (last_ != nullptr && last_->session().id == id) return *last_;
  const auto [entry, is_new] = by_id_.try_emplace(id, builders_.size());
  if (is_new) builders_.emplace_back(id, source_, format_);
  last_ = &builders_[entry->second];
  return *last_;
}

std::vector<Session> SessionGroup::finish(const Notes& file_notes) && {
  if (!builders_.empty()) builders_.front().notes().merge(file_notes);
  std::vector<Session> sessions;
  sessions.reserve(builders_.size());
  for (SessionBuilder& builder : builders_) sessions.push_back(std::move(builder).finish());
  return sessions;
}

}  // namespace oars::transcript
