// How fast text becomes scores, and how much memory a session takes. Bytes are those of the
// transcript; every figure is of one thread.

#include <benchmark/benchmark.h>

#include <oars/oars.hpp>
#include <string>
#include <utility>
#include <vector>

#include "counted_memory.hpp"
#include "invented_session.hpp"

namespace {

constexpr std::int64_t kMegabyte = 1'000'000;

const oars::Analyzer& analyzer() {
  static const oars::Analyzer instance;
  return instance;
}

std::string transcript(const benchmark::State& state) {
  return oars::bench::invented_session(static_cast<std::size_t>(state.range(0)));
}

oars::Session read(const std::string& text) {
  return std::move(oars::read_bytes(text, "bench.txt").front());
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

// The whole way: bytes of a transcript to codes and scores.
void text_to_scores(benchmark::State& state) {
  const std::string text = transcript(state);
  analyzer();
  for (auto _ : state) {
    benchmark::DoNotOptimize(analyzer().analyze(read(text)));
  }
  count_bytes(state, text.size());
}

void read_only(benchmark::State& state) {
  const std::string text = transcript(state);
  for (auto _ : state) {
    benchmark::DoNotOptimize(read(text));
  }
  count_bytes(state, text.size());
}

// With every turn the client's, no counselor code is looked for: what is left is segmentation.
void segment_only(benchmark::State& state) {
  const std::string text = transcript(state);
  oars::Session session = read(text);
  for (oars::Speaker& speaker : session.speakers) speaker.role = oars::Role::client;
  for (auto _ : state) {
    benchmark::DoNotOptimize(analyzer().analyze(session));
  }
  count_bytes(state, text.size());
}

// What a session takes at its peak, beside the analyzer; in proportion to the session if the ratio
// to its bytes stays the same for sessions of every size.
void memory_of_a_session(benchmark::State& state) {
  const std::string text = transcript(state);
  analyzer().analyze(read(text));  // Caches are filled once, for every session to come.
  std::size_t peak = 0;
  std::size_t kept = 0;
  for (auto _ : state) {
    const oars::bench::CountedMemory memory;
    const oars::Analysis analysis = analyzer().analyze(read(text));
    peak = memory.peak();
    kept = memory.in_use();
    benchmark::DoNotOptimize(&analysis);
  }
  const auto bytes = static_cast<double>(text.size());
  state.counters["peak_MB"] = static_cast<double>(peak) / 1e6;
  state.counters["peak_per_byte"] = static_cast<double>(peak) / bytes;
  state.counters["kept_per_byte"] = static_cast<double>(kept) / bytes;
}

void build_an_analyzer(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(oars::Analyzer());
  }
}

void one_line(benchmark::State& state) {
  const std::string line = "So part of you wants to go back. What would make that easier?";
  const std::vector<oars::ContextTurn> context = {{oars::Role::client, "I miss my old choir."}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(analyzer().code_text(line, context));
  }
  count_bytes(state, line.size());
}

BENCHMARK(text_to_scores)->Arg(kMegabyte / 20)->Arg(kMegabyte)->Unit(benchmark::kMillisecond);
BENCHMARK(read_only)->Arg(kMegabyte)->Unit(benchmark::kMillisecond);
BENCHMARK(segment_only)->Arg(kMegabyte)->Unit(benchmark::kMillisecond);
BENCHMARK(memory_of_a_session)
    ->Arg(kMegabyte / 20)
    ->Arg(kMegabyte)
    ->Arg(4 * kMegabyte)
    ->Iterations(3)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(one_line)->Unit(benchmark::kMicrosecond);
BENCHMARK(build_an_analyzer)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
