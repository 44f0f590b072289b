#include <algorithm>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "checks/table.h"
#include "cli/baseline_run.h"
#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "diagnostics/writer.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::vector<std::string> maps;
  std::string format = "text";
  std::string output = "-";
  PolicyOptions policy;
  BaselineOptions baseline;
};

/// The findings of several maps as one list over one set of texts.
struct Merged {
  SourceSet sources;
  Findings findings;
  std::vector<bool> known;
  std::size_t suppressed = 0;
  int status = kClean;
  std::set<std::string> settings_files;  // those whose findings are in the list
};

/// Drops what an earlier map has said about a file of settings that they share.
void drop_findings_of(const std::string& name, CheckedMap& checked) {
  std::vector<bool> dropped(checked.findings.size());
  for (std::size_t i = 0; i < dropped.size(); ++i) {
    const Finding& finding = checked.findings[i];
    dropped[i] = (finding.span.valid() ? checked.sources[finding.span.file].name() : finding.file) == name;
  }
  std::size_t next = 0;
  std::erase_if(checked.findings, [&](const Finding&) { return dropped[next++]; });
  next = 0;
  std::erase_if(checked.known, [&](bool) { return dropped[next++]; });
}

void merge(Merged& all, CheckedMap&& checked) {
  all.status = std::max(all.status, checked.status());
  all.suppressed += checked.suppressed;
  for (const std::string& file : checked.settings_files) {
    if (!all.settings_files.insert(file).second) drop_findings_of(file, checked);
  }
  shift_files(checked.findings, all.sources.absorb(std::move(checked.sources)));
  checked.known.resize(checked.findings.size());  // empty without a baseline
  all.known.insert(all.known.end(), checked.known.begin(), checked.known.end());
  all.findings.insert(all.findings.end(), std::make_move_iterator(checked.findings.begin()),
                      std::make_move_iterator(checked.findings.end()));
}

int run(const Options& options, const Globals& globals) {
  Merged all;
  BaselineRun baseline(options.baseline);
  Progress progress(globals);
  for (const std::string& map : options.maps) {
    progress.step("checking " + map);
    auto checked = checked_map(map, options.policy);
    if (!checked) return fail(checked.error().message);
    if (const auto applied = baseline.apply(**checked, options.policy); !applied) return fail(applied.error().message);
    merge(all, std::move(**checked));
  }
  if (const auto finished = baseline.finish(); !finished) return fail(finished.error().message);
  const bool color = options.output == "-" && wants_color(globals);
  const FindingWriter* writer = finding_writer(options.format);
  const std::string text = writer->write(
      {all.findings, all.sources, all_rules(), all.suppressed, color, baseline.used() ? &all.known : nullptr});
  return deliver(options.output, text, all.status);
}

std::function<int()> declare(CLI::App& app, const Globals& globals) {
  auto options = std::make_shared<Options>();
  std::vector<std::string> formats;
  for (const FindingWriter& writer : finding_writers()) formats.emplace_back(writer.name);
  add_option(app, "map", options->maps, "map files or folders of map files; - is standard input").required();
  add_option(app, "--format", options->format, "how findings are written").one_of(formats).shows_default();
  add_output_option(app, options->output);
  add_policy_options(app, options->policy);
  add_fail_on_option(app, options->policy);
  add_baseline_options(app, options->baseline);
  return [options, &globals] { return run(*options, globals); };
}

}  // namespace

constinit const Command check_command{
    .name = "check",
    .summary = "find what is wrong with maps: circles, missing grounds, missing sources, unanswered attacks",
    .examples =
        "stancemap check debate.yaml                       # one file\n"
        "stancemap check debates/arms                      # a folder is one map\n"
        "stancemap check debate.yaml --select support-cycle,unsourced-claim\n"
        "stancemap check debate.yaml --format sarif -o findings.sarif\n"
        "stancemap check debate.yaml --profile audit --fail-on warning\n"
        "stancemap check debate.yaml --baseline known.json --update-baseline  # from now on only what is new",
    .declare = declare,
};

}  // namespace stancemap::cli
