#include "report/code_families.hpp"

#include <set>

namespace oars::report {

std::string_view family_of(std::string_view code) { return code.substr(0, code.find('.')); }

std::vector<std::string> families(const Analysis& analysis) {
  std::set<std::string, std::less<>> found;
  for (const CodedUtterance& coded : analysis.coded) {
    for (const std::string& code : coded.codes) found.emplace(family_of(code));
  }
  return {found.begin(), found.end()};
}

std::string codes_of_family(const CodedUtterance& coded, std::string_view family) {
  std::string joined;
  for (const std::string& code : coded.codes) {
    if (family_of(code) != family) continue;
    if (!joined.empty()) joined.push_back('|');
    joined += code;
  }
  return joined;
}

}  // namespace oars::report
