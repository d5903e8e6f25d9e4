#include <oars/analyzer.hpp>

#include "score/score.hpp"
#include "session/state.hpp"

namespace oars {

struct LiveSession::Impl {
  explicit Impl(std::shared_ptr<const Analyzer::State> shared)
      : state(std::move(shared)), coder(state->coders.lend()) {}

  std::shared_ptr<const Analyzer::State> state;
  session::CoderPool::Lease coder;
  Session session;
  std::vector<CodedUtterance> coded;
};

LiveSession::LiveSession(std::shared_ptr<const Analyzer::State> state)
    : impl_(std::make_unique<Impl>(std::move(state))) {}

LiveSession::LiveSession(LiveSession&&) noexcept = default;
LiveSession& LiveSession::operator=(LiveSession&&) noexcept = default;
LiveSession::~LiveSession() = default;

const CodedUtterance& LiveSession::add(std::string_view speaker_label, Role role, std::string text,
                                       std::optional<double> start, std::optional<double> end) {
  auto& session = impl_->session;
  const Utterance& utterance = session.add(speaker_label, std::move(text), start, end);
  Speaker& speaker = session.speakers[utterance.speaker];
  speaker.role = role;
  speaker.role_source = role == Role::unknown ? RoleSource::none : RoleSource::given;
  return impl_->coded.emplace_back(
      impl_->coder->code(impl_->coded.size(), role, utterance.text, utterance.events));
}

Analysis LiveSession::analysis() const {
  return {
      .session = impl_->session,
      .coded = impl_->coded,
      .scores = score::score_session(impl_->session, impl_->coded, impl_->state->options.profiles)};
}

}  // namespace oars
