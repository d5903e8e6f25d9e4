#include "report/answers.hpp"

#include <algorithm>
#include <string>

#include "report/numbers.hpp"
#include "report/tags.hpp"

namespace oars::report {
namespace {

/// A move that was made less often says next to nothing.
constexpr std::size_t kFewestMoves = 3;
constexpr int kNumber = 12;

std::string name_of(const std::string& move) {
  if (move == "any") return "anything";
  if (move == "judgment") return "possible judgment";
  const Tag* tag = tag_of(move);
  return tag == nullptr ? move : std::string(tag->name);
}

std::string row(const Response& response, int width) {
  return pad("after " + name_of(response.move), width) +
         pad_left(std::to_string(response.moves) + (response.small_sample ? " (few)" : "      "),
                  kNumber) +
         pad_left(fixed(response.words_per_move, 1), kNumber) +
         pad_left(fixed(response.feelings, 1), kNumber) +
         pad_left(fixed(response.first_person, 1), kNumber);
}

}  // namespace

void write_answers(Page& page, const SessionScore& scores) {
  int width = 0;
  for (const Response& response : scores.responses) {
    if (response.moves < kFewestMoves) continue;
    width = std::max(width, columns("after " + name_of(response.move)));
  }
  if (width == 0) return;
  page.blank();
  page.heading("What the client answered");
  page.paragraph(pad("", width) + pad_left("times      ", kNumber) + pad_left("words", kNumber) +
                     pad_left("feelings", kNumber) + pad_left("I, me", kNumber),
                 2, 2, Ink::dim);
  for (const Response& response : scores.responses) {
    if (response.moves >= kFewestMoves) page.paragraph(row(response, width), 2, 4);
  }
  page.paragraph(
      "Words an answer; feelings named and \"I\" or \"me\" per 100 words. What follows a "
      "move need not come from it.",
      2, 2, Ink::dim);
}

}  // namespace oars::report
