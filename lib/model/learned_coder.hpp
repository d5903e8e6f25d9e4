#pragma once

#include <vector>

#include "detect/detector.hpp"
#include "model/model.hpp"

namespace oars::model {

/// Codes questions, reflections and the main behavior by a model, after the rules. Immutable and
/// thread-safe.
///
/// A rule's finding stays where the model agrees with it, as evidence; where no rule saw what the
/// model sees, the words that moved it most become the finding.
class LearnedCoder {
 public:
  /// Lines of which a label's probability is below `abstain` keep the rules' codes.
  LearnedCoder(Model model, double abstain) : model_(std::move(model)), abstain_(abstain) {}

  /// Memory that calls share.
  struct Scratch {
    explicit Scratch(const WordVectors& vectors) : features(vectors) {}

    FeatureFinder features;
    Scorer::Seen seen;
    std::vector<float> effects;  // by token
  };

  /// `draft` holds what the rules have found.
  void code(const detect::Context& context, detect::Draft& draft, Scratch& scratch) const;

 private:
  void settle(const detect::Context& context, detect::Draft& draft, const Features& features,
              const Decision& decision, std::size_t output, Scratch& scratch) const;
  Span evidence(const text::TokenTable& table, const Features& features, std::size_t output,
                std::vector<float>& effects) const;

  Model model_;
  double abstain_;
};

}  // namespace oars::model
