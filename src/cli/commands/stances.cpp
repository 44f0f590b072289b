#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/debate_pages.h"
#include "cli/options.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::string format;
  std::string output = "-";
  std::string on, participant, table;
  std::optional<std::size_t> top;
  bool why = false;
};

/// The format that the user named, or that the output's ending tells, or text.
std::string chosen_format(const Options& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = format_of_ending(options.output);
  return ending.empty() ? "text" : ending;
}

template <class IdType, class Store>
IdType found(const Store& store, std::string_view id) {
  const auto at = std::find_if(store.begin(), store.end(), [&](const auto& one) { return one.id == id; });
  return at == store.end() ? IdType() : IdType(static_cast<std::size_t>(at - store.begin()));
}

template <class Store>
int fail_for_unknown_id(std::string_view option, std::string_view id, const Store& store) {
  std::vector<std::string_view> known;
  for (const auto& one : store) known.push_back(one.id);
  return fail_for_unknown(option, id, known);
}

StancesReportOptions report_options(const Options& options, const std::string& format) {
  StancesReportOptions out;
  out.why = options.why;
  out.table = options.table;
  out.for_programs = format == "csv" || format == "json";
  const bool overview = options.table.empty() && options.on.empty() && options.participant.empty();
  if (options.top) {
    out.rows = *options.top;
  } else if (overview && !out.for_programs) {
    out.rows = kStanceRowsForPeople;
  }
  // CSV holds one table, and the events are one of their own.
  if (format == "csv" && options.table.empty()) {
    out.table = options.why ? "events" : options.on.empty() ? "stances" : "on";
  }
  return out;
}

int run(const Options& options) {
  const std::string format = chosen_format(options);
  const std::vector<std::string> formats = stances_format_names();
  if (std::find(formats.begin(), formats.end(), format) == formats.end())
    return fail(fmt::format("no format `{}`; there are {}", format, fmt::join(formats, ", ")));
  const std::unique_ptr<CheckedMap> read = unchecked_map(options.map);
  const ArgumentMap& map = read->map;
  if (const auto fine = require_read(*read); !fine) return fail(fine.error().message);
  StancesReportOptions wanted = report_options(options, format);
  if (!options.on.empty()) {
    wanted.on = found<ClaimId>(map.claims, options.on);
    if (!wanted.on) return fail_for_unknown_id("--on", options.on, map.claims);
  }
  if (!options.participant.empty()) {
    wanted.participant = found<ParticipantId>(map.participants, options.participant);
    if (!wanted.participant) return fail_for_unknown_id("--participant", options.participant, map.participants);
  }
  const StanceFacts facts(*read->graph);
  return deliver(options.output, stances_page(*read->graph, read->sources, facts, wanted, format, options.map));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  const auto names = stances_section_names();
  const std::vector<std::string> tables(names.begin(), names.end());
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_option(app, "--on", options->on, "who holds what on this claim, since when, on what ground").value_name("CLAIM");
  add_option(app, "--participant", options->participant, "only what this participant holds").value_name("ID");
  add_flag(app, "--why", options->why, "with everything that shows a stance, and its place");
  add_option(app, "--table", options->table, "only this table").one_of(tables);
  add_option(app, "--top", options->top, "at most so many rows of each table; of an overview for people 20 if not told")
      .value_name("N")
      .positive();
  add_option(app, "--format", options->format,
             fmt::format("{}; else the ending of the output tells, else text. csv is one table, the stances if not "
                         "told; svg is a picture of the matrix",
                         fmt::join(stances_format_names(), ", ")));
  add_output_option(app, options->output);
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command stances_command{
    .name = "stances",
    .summary = "tell who holds what on which claim, who agrees with whom, and who changed",
    .examples =
        "stancemap stances debate.yaml                            # the whole report, for a terminal\n"
        "stancemap stances debate.yaml -o stances.svg             # the matrix as a picture\n"
        "stancemap stances debate.yaml --on us-is-benevolent      # everybody on one claim\n"
        "stancemap stances debate.yaml --participant steve --why  # one person, with what shows each stance\n"
        "stancemap stances debate.yaml --table agreement --format csv -o agreement.csv",
    .declare = declare,
};

}  // namespace stancemap::cli
