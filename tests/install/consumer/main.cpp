// What a stranger might write first: it reads, codes and scores, so that every room is linked.
#include <iostream>
#include <oars/oars.hpp>

int main() {
  const auto sessions = oars::read_bytes("Counselor: How did the week go?\nClient: Not bad.\n");
  const oars::Analysis analysis = oars::Analyzer().analyze(sessions.front());
  std::cout << "oars " << oars::version() << ": " << analysis.coded.size() << " utterances\n";
  return analysis.coded.front().question == oars::Question::open ? 0 : 1;
}
