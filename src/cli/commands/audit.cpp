#include "reports/audit/audit.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/baseline_run.h"
#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/options.h"
#include "diagnostics/places.h"
#include "reports/document/writers.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::string format = "text";
  std::string output = "-";
  std::string table;
  std::optional<std::size_t> top;
  PolicyOptions policy;
  BaselineOptions baseline;
};

/// CSV holds one table: the one that was asked for, or the gaps.
void choose_sections(Document& audit, const Options& options) {
  const std::string wanted = options.table.empty() && options.format == "csv" ? "gaps" : options.table;
  if (wanted.empty()) return;
  std::erase_if(audit.sections, [&](const DocumentSection& section) { return section.name != wanted; });
}

int run(const Options& options) {
  const auto checked = checked_map(options.map, options.policy);
  if (!checked) return fail(checked.error().message);
  CheckedMap& map = **checked;
  if (const auto fine = require_read(map); !fine) return fail(fine.error().message);
  BaselineRun baseline(options.baseline);
  if (const auto applied = baseline.apply(map, options.policy); !applied) return fail(applied.error().message);
  if (const auto finished = baseline.finish(); !finished) return fail(finished.error().message);
  Document audit = audit_of({map.map, *map.graph, map.anchoring, map.findings, map.sources, map.suppressed, &map.known,
                             map.settings.citation_style});
  audit.map_name = std::string(shown_name(options.map));
  choose_sections(audit, options);
  if (options.top) cut_tables(audit, *options.top);
  return deliver(options.output, document_writer(options.format)->write(std::move(audit)), map.status());
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  std::vector<std::string> formats;
  for (const DocumentWriter& writer : document_writers()) formats.emplace_back(writer.name);
  const auto names = audit_section_names();
  const std::vector<std::string> tables(names.begin(), names.end());
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_option(app, "--format", options->format, "how the audit is written; csv is one table, the gaps if not told")
      .one_of(formats)
      .shows_default();
  add_output_option(app, options->output);
  add_option(app, "--table", options->table, "only this table").one_of(tables);
  add_option(app, "--top", options->top, "at most so many rows of each table, the worst first")
      .value_name("N")
      .positive();
  add_policy_options(app, options->policy);
  add_fail_on_option(app, options->policy);
  add_baseline_options(app, options->baseline);
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command audit_command{
    .name = "audit",
    .summary = "report what claims of fact stand on: gaps worst first, sources, quotes, figures",
    .examples =
        "stancemap audit debate.yaml                              # the whole report, for a terminal\n"
        "stancemap audit debate.yaml --sources texts --top 10     # with the quotes checked, ten rows a table\n"
        "stancemap audit debate.yaml --format html -o audit.html  # a page to print or hand over\n"
        "stancemap audit debate.yaml --format csv -o gaps.csv     # the gaps for a spreadsheet\n"
        "stancemap audit debate.yaml --format csv --table sources -o sources.csv",
    .declare = declare,
};

}  // namespace stancemap::cli
