// How fast files of 50 MB are read, and how much memory that takes: the resident memory at the peak
// of a process that reads the file once and does nothing else.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <oars/oars.hpp>
#include <stdexcept>
#include <string>

#include "as_format.hpp"

namespace oars::bench {
namespace {

constexpr std::size_t kFileSize = 50'000'000;

// A file of invented turns in one format, removed in the end.
class WrittenFile {
 public:
  explicit WrittenFile(const WrittenFormat& format)
      : path_(std::filesystem::temp_directory_path() / format.file) {
    constexpr std::size_t kTrial = 100'000;
    const double growth = static_cast<double>(format.write(invented_turns(kTrial)).size()) / kTrial;
    const auto speech = static_cast<std::size_t>(static_cast<double>(kFileSize) / growth);
    std::ofstream(path_, std::ios::binary) << format.write(invented_turns(speech));
  }
  ~WrittenFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  WrittenFile(const WrittenFile&) = delete;
  WrittenFile& operator=(const WrittenFile&) = delete;

  const std::filesystem::path& path() const { return path_; }
  double size() const { return static_cast<double>(std::filesystem::file_size(path_)); }

 private:
  std::filesystem::path path_;
};

double peak_of_reading(const std::string& path) {
  const std::string command = std::string(OARS_READ_ONCE) + " '" + path + "'";
  std::FILE* output = popen(command.c_str(), "r");
  double bytes = 0.0;
  const bool told = output != nullptr && std::fscanf(output, "%lf", &bytes) == 1;
  if (output == nullptr || pclose(output) != 0 || !told) {
    throw std::runtime_error(command + " failed");
  }
  return bytes;
}

void read_file_of(benchmark::State& state, const WrittenFormat& format) {
  const WrittenFile file(format);
  for (auto _ : state) {
    benchmark::DoNotOptimize(read_file(file.path()));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file.size()));
  state.counters["MB"] = file.size() / 1e6;
  state.counters["peak_per_byte"] = peak_of_reading(file.path().string()) / file.size();
}

const bool registered = [] {
  for (const WrittenFormat& format : written_formats()) {
    benchmark::RegisterBenchmark(("read_50MB/" + std::string(format.file)).c_str(), read_file_of,
                                 format)
        ->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
}  // namespace oars::bench
