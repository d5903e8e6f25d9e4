// Reads the file that it is given, once, and prints how much memory the process took at its peak,
// in bytes: what read_bench measures.

#include <cstdio>
#include <fstream>
#include <oars/read.hpp>
#include <string>

namespace {

// Of this program alone: the figure that its parent would get counts the parent's own memory too.
long peak_bytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6)) * 1024;
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const auto sessions = oars::read_file(arguments[1]);
  std::printf("%ld\n", peak_bytes());
  return sessions.empty() ? 1 : 0;
}
