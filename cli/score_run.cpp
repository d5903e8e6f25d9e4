#include "score_run.hpp"

#include <utility>

void ScoreRun::score(const Input& input) {
  intake_.read(input, [this](oars::Session session) {
    if (!output_.reader_gone()) score_session(std::move(session));
  });
}

void ScoreRun::score_session(oars::Session session) {
  const oars::Analysis analysis = analyzer_.analyze(std::move(session));
  ++sessions_;
  intake_.warn(analysis.session);
  if (!analysis.scores.roles_known) {
    intake_.ask_for_roles(analysis.session);
    // The tables keep such a session with empty codes; a scorecard would have nothing to say.
    if (format_ == Format::text) return;
  }
  write(analysis);
}

void ScoreRun::write(const oars::Analysis& analysis) {
  const bool first = written_++ == 0;
  switch (format_) {
    case Format::text:
      return output_.write((first ? "" : "\n") + oars::to_text(analysis, write_));
    case Format::json:
      return output_.write(oars::to_json(analysis, write_));
    case Format::jsonl:
      return output_.write(oars::to_jsonl(analysis, write_));
    case Format::csv:
      if (first) output_.write(oars::csv_header(write_));
      return output_.write(oars::to_csv(analysis, write_));
  }
}
