#pragma once

#include "detect/detector.hpp"

namespace oars::detect {

/// Feelings that a speaker names: the client's own, or those that the counselor hears in the
/// client. Negated ones, other people's and the counselor's own are left out. A finding's
/// attributes are the feeling's family and its intensity.
class Feelings : public Detector {
 public:
  explicit Feelings(const lang::Language& language);
  void detect(const Context& context, Draft& draft) const override;

 private:
  bool has_other_sense(const Context& context, std::uint32_t token) const;

  const lang::Rule& rule_;
  const lang::Rule& other_sense_;
};

}  // namespace oars::detect
