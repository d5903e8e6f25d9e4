#include "read_run.hpp"

#include <algorithm>
#include <utility>

#include <oars/write_session.hpp>

#include "commands.hpp"
#include "session_summary.hpp"

void ReadRun::read(const Input& input) {
  intake_.read(input, [this](oars::Session session) {
    if (!output_.reader_gone()) take(std::move(session));
  });
}

void ReadRun::take(oars::Session session) {
  const bool first = sessions_++ == 0;
  if (!session.roles_known()) intake_.note_unknown_roles();
  if (format_ == SessionFormat::text) {
    return output_.write((first ? "" : "\n") + session_summary(session, text_));
  }
  intake_.warn(session);
  if (format_ == SessionFormat::json) return output_.write(oars::to_session_json(session));
  hold(std::move(session));
}

void ReadRun::hold(oars::Session session) {
  if (format_ != SessionFormat::csv && !held_.empty()) {
    throw UsageError(
        "this format holds one session, and there are more; write each by itself, or "
        "take json or csv");
  }
  held_.push_back(std::move(session));
}

void ReadRun::finish() {
  if (held_.empty()) return;
  const oars::Session& only = held_.front();
  if (format_ == SessionFormat::csv) write_table();
  if (format_ == SessionFormat::vtt) output_.write(oars::to_vtt(only));
  if (format_ == SessionFormat::eaf) output_.write(oars::to_eaf(only));
  if (format_ == SessionFormat::cha) output_.write(oars::to_chat(only));
}

// The header names the fields of all sessions, so that none is left out.
void ReadRun::write_table() {
  std::vector<std::string> fields;
  for (const oars::Session& session : held_) {
    for (const std::string& name : oars::field_names(session)) {
      if (std::find(fields.begin(), fields.end(), name) == fields.end()) fields.push_back(name);
    }
  }
  output_.write(oars::session_csv_header(fields));
  for (const oars::Session& session : held_) output_.write(oars::to_session_csv(session, fields));
}
