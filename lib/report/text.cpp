#include <oars/write.hpp>

#include "report/coded_lines.hpp"
#include "report/page.hpp"
#include "report/scorecard.hpp"

namespace oars {

std::string to_text(const Analysis& analysis, const WriteOptions& options) {
  std::string out;
  report::Page page(out, options);
  report::write_scorecard(page, analysis);
  page.blank();
  report::write_coded_lines(page, analysis, options);
  return out;
}

}  // namespace oars
