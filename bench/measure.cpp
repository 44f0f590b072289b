// Times what `stancemap check` does with a map, phase by phase, in this process and on one thread; prints one row of a
// Markdown table.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <sys/resource.h>
#include <time.h>

#include "checks/table.h"
#include "diagnostics/pipeline.h"
#include "diagnostics/writer.h"
#include "formats/reading.h"
#include "graph/map_graph.h"

namespace {

using namespace stancemap;

struct Run {
  double read = 0, check = 0, write = 0;  // seconds
  double peak = 0;                        // megabytes, before anything is written
  std::size_t claims = 0, relations = 0, findings = 0, bytes = 0;
  double total() const { return read + check + write; }
};

/// Time of the processor for this process: what the clock on the wall shows when nothing else runs, and nearly the same
/// number when something does.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double seconds_since(double& last) {
  const double now = processor_seconds();
  return now - std::exchange(last, now);
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

Run measured(const std::filesystem::path& path) {
  Run run;
  double time = processor_seconds();
  Reading reading = read_map(path);
  run.read = seconds_since(time);
  const MapGraph graph(reading.map);
  Findings found = std::move(reading.findings);
  const Anchoring anchoring = anchored(reading.map, {}, reading.sources);
  run_checks({reading.map, graph, anchoring, {}}, {}, found);
  const PipelineResult result = apply_policy(std::move(found), {}, {}, {});
  run.check = seconds_since(time);
  run.peak = peak_megabytes();
  const std::string text =
      finding_writer("json")->write({result.findings, reading.sources, all_rules(), result.suppressed, false});
  run.write = seconds_since(time);
  run.claims = reading.map.claims.size();
  run.relations = reading.map.relations.size();
  run.findings = result.findings.size();
  run.bytes = text.size();
  return run;
}

std::string with_commas(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, ",");
  return digits;
}

/// The time of each check on its own, slowest first; the first question to the graph is paid by the check that asks it.
void print_checks(const std::filesystem::path& path) {
  Reading reading = read_map(path);
  const MapGraph graph(reading.map);
  const Anchoring anchoring = anchored(reading.map, {}, reading.sources);
  std::vector<std::pair<double, std::string>> times;
  for (const Check* check : check_table()) {
    Findings found;
    double time = processor_seconds();
    check->run({reading.map, graph, anchoring, {}}, check->rule, found);
    const double seconds = seconds_since(time);
    times.emplace_back(seconds, fmt::format("{} ({} findings)", check->rule.id, with_commas(found.size())));
  }
  std::stable_sort(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [seconds, text] : times) fmt::print("{:8.3f} s  {}\n", seconds, text);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("time the reading and checking of a map");
  std::string path, name;
  std::size_t runs = 3;
  bool header = false, checks = false;
  app.add_option("map", path, "the map file");
  app.add_option("--runs", runs, "the median of so many is shown")->check(CLI::Range(1, 1000))->capture_default_str();
  app.add_option("--name", name, "the first column; the file's name if not given");
  app.add_flag("--header", header, "print the head of the table");
  app.add_flag("--checks", checks, "time each check on its own instead");
  CLI11_PARSE(app, argc, argv);
  if (header) {
    fmt::print("| map | claims | relations | findings | read s | check s | write s | total s | least s | peak MB ");
    fmt::print("| with writing |\n");
    fmt::print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
  }
  if (path.empty()) return 0;
  if (checks) {
    print_checks(path);
    return 0;
  }
  std::vector<Run> all;
  for (std::size_t i = 0; i < runs; ++i) all.push_back(measured(path));
  const double peak = all.front().peak;  // later runs inherit the peak of writing
  std::sort(all.begin(), all.end(), [](const Run& a, const Run& b) { return a.total() < b.total(); });
  const Run& median = all[all.size() / 2];
  if (name.empty()) name = std::filesystem::path(path).filename().string();
  fmt::print("| {} | {} | {} | {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.2f} | {:.0f} | {:.0f} |\n", name,
             with_commas(median.claims), with_commas(median.relations), with_commas(median.findings), median.read,
             median.check, median.write, median.total(), all.front().total(), peak, peak_megabytes());
  return median.claims == 0 ? 2 : 0;
}
