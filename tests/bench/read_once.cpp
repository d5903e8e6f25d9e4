// Reads the file that it is given, once: what read_bench measures the memory of.

#include <oars/read.hpp>

int main(int count, char** arguments) {
  if (count != 2) return 2;
  return oars::read_file(arguments[1]).empty() ? 1 : 0;
}
