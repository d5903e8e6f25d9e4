#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <oars/coding.hpp>
#include <oars/error.hpp>
#include <oars/features.hpp>
#include <oars/score.hpp>
#include <oars/session.hpp>

namespace oars {

/// What an Analyzer is made of.
struct AnalyzerOptions {
  /// A language pack that is compiled in; "en" is the one there is.
  std::string language = "en";
  /// A folder whose .toml files replace those of the same name in the pack and add new ones; empty:
  /// none. Errors in it name file and line.
  std::filesystem::path pack;
  /// What codes questions, reflections and the main behavior: "learned", a trained model after the
  /// rules, with the rules' hits among its evidence, or "rules" alone. All other codes are the
  /// rules', and so are those of a line with nothing said before it.
  std::string coder = "learned";
  /// A model that `python -m oars train` wrote, for the learned coder; empty: the one compiled in.
  /// Naming one asks for the learned coder.
  std::filesystem::path model;
  /// With the learned coder: a line of which a label's probability is below this keeps the rules'
  /// codes. From 0 (never) to 1.
  double abstain = 0.0;
  /// Which coding schemes to score, from profile_names(); empty: all.
  std::vector<std::string> profiles;

  /// Throws Error(invalid_option) if a value is not accepted.
  OARS_API void validate() const;
};

/// "plain", "miti4", "miti3", "misc25".
OARS_API std::vector<std::string> profile_names();

/// A session, its codes and its scores. `coded[i]` belongs to `session.utterances[i]`.
struct Analysis {
  Session session;
  std::vector<CodedUtterance> coded;
  SessionScore scores;
};

/// A turn of the conversation before a line that is coded on its own.
struct ContextTurn {
  Role role = Role::client;
  std::string text;
};

class LiveSession;

/// Codes sessions. Immutable once built, cheap to copy and to move (copies share the compiled
/// pack), and free to be called from many threads at once. Building one compiles the pack's
/// patterns (a tenth of a second or two): build one and keep it.
class OARS_API Analyzer {
 public:
  /// Throws Error: invalid_option, pack_invalid, model_invalid; file_not_found, file_unreadable for
  /// a model's file.
  explicit Analyzer(AnalyzerOptions options = {});

  /// Codes and scores a session. Never throws on its content; malformed UTF-8 is replaced for
  /// matching and spans still refer to the text as given.
  Analysis analyze(Session session) const;

  /// Codes one counselor line in its context, oldest turn first. No session needed.
  CodedUtterance code_text(std::string_view text,
                           const std::vector<ContextTurn>& context = {}) const;

  /// What a learned coder sees of each counselor utterance, in the session's order: the input for
  /// training one. The same as a model that codes the session is given.
  std::vector<UtteranceFeatures> features(const Session& session) const;

  /// Begins a session that arrives utterance by utterance.
  LiveSession live() const;

  /// Every code that this analyzer can give, in the codebook's order.
  const std::vector<CodeInfo>& codebook() const noexcept;

 private:
  friend class LiveSession;
  struct State;
  std::shared_ptr<const State> state_;
};

/// A session in progress. Utterances come in order with their roles; each is coded at once from
/// what came before it, so the codes equal those of Analyzer::analyze on the whole session. For one
/// thread at a time; keeps its analyzer's pack alive.
class OARS_API LiveSession {
 public:
  LiveSession(LiveSession&&) noexcept;
  LiveSession& operator=(LiveSession&&) noexcept;
  ~LiveSession();

  /// Codes the next utterance. The reference stays valid until the next call.
  const CodedUtterance& add(std::string_view speaker_label, Role role, std::string text,
                            std::optional<double> start = {}, std::optional<double> end = {});

  /// The session so far with its scores.
  Analysis analysis() const;

 private:
  friend class Analyzer;
  explicit LiveSession(std::shared_ptr<const Analyzer::State> state);
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace oars
