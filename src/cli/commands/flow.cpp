#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/debate_pages.h"
#include "cli/options.h"
#include "debate/flow/sheet.h"
#include "debate/speeches.h"
#include "diagnostics/writer.h"
#include "render/theme.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::string format, columns, thread, side, group;
  std::string output = "-";
  std::string theme = "light";
  std::size_t width = 120;
  bool labels = false;
};

/// The format that the user named, or that the output's ending tells, or text.
std::string chosen_format(const Options& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = format_of_ending(options.output);
  const auto names = flow_format_names();
  return std::find(names.begin(), names.end(), ending) == names.end() ? "text" : ending;
}

/// "; did you mean `a`?" or "; there are `a`, `b`", of which the first few are named.
std::string known_names(std::string_view wrong, const std::vector<std::string_view>& names) {
  if (const auto nearest = nearest_name(wrong, names)) {
    return fmt::format("; did you mean `{}`?", terminal_safe(*nearest));
  }
  constexpr std::size_t kMost = 10;
  std::string list;
  for (std::size_t i = 0; i < std::min(kMost, names.size()); ++i) {
    list += fmt::format("{}`{}`", i == 0 ? "" : ", ", terminal_safe(names[i]));
  }
  if (names.size() > kMost) list += fmt::format(" and {} more", names.size() - kMost);
  return "; there are " + list;
}

Result<ThreadId> chosen_thread(const ArgumentMap& map, const std::string& wanted) {
  if (map.threads.empty()) return failure("the map has no thread, and a flow sheet is made of its posts");
  std::vector<std::string_view> names;
  for (const Thread& thread : map.threads) names.push_back(thread.id);
  if (wanted.empty()) {
    if (names.size() == 1) return ThreadId(0);
    return failure("the map has several threads; choose one with `--thread`" + known_names("", names));
  }
  const auto it = std::find(names.begin(), names.end(), wanted);
  if (it != names.end()) return ThreadId(static_cast<std::size_t>(it - names.begin()));
  return failure(fmt::format("no thread `{}`{}", wanted, known_names(wanted, names)));
}

Result<flow::ColumnsBy> chosen_columns(const ArgumentMap& map, ThreadId thread, const std::string& wanted) {
  if (wanted.empty()) return flow::usual_columns(map, thread);
  const flow::ColumnsBy by = *flow::columns_by_from_name(wanted);
  if (by == flow::ColumnsBy::kSpeech && !round_of(map, thread).has_turns()) {
    return failure("the thread has no speeches; `order` or `speeches` of the thread tells them");
  }
  return by;
}

Result<GroupId> chosen_group(const ArgumentMap& map, const std::string& wanted) {
  if (wanted.empty()) return GroupId();
  if (map.groups.empty()) return failure("the map has no groups; `group` of a claim tells where it belongs");
  std::vector<std::string_view> names;
  for (const Group& group : map.groups) names.push_back(group.id);
  const auto it = std::find(names.begin(), names.end(), wanted);
  if (it != names.end()) return GroupId(static_cast<std::size_t>(it - names.begin()));
  return failure(fmt::format("no group `{}`{}", wanted, known_names(wanted, names)));
}

Result<flow::Sheet> made_sheet(const CheckedMap& checked, const Options& options) {
  const auto thread = chosen_thread(checked.map, options.thread);
  if (!thread) return tl::unexpected(thread.error());
  const auto columns = chosen_columns(checked.map, *thread, options.columns);
  if (!columns) return tl::unexpected(columns.error());
  const auto group = chosen_group(checked.map, options.group);
  if (!group) return tl::unexpected(group.error());
  flow::Sheet sheet = flow::sheet_of(*checked.graph, *thread, {*columns, options.side, *group});
  if (options.side.empty()) return sheet;
  if (sheet.sides.empty()) return failure("nobody has a side in this thread; `side` of a participant tells it");
  if (std::find(sheet.sides.begin(), sheet.sides.end(), options.side) == sheet.sides.end()) {
    return failure(fmt::format("no side `{}`{}", options.side, known_names(options.side, sheet.sides)));
  }
  return sheet;
}

int run(const Options& options) {
  const std::string format = chosen_format(options);
  const std::unique_ptr<CheckedMap> read = unchecked_map(options.map);
  const CheckedMap& map = *read;
  if (const auto fine = require_read(map); !fine) return fail(fine.error().message);
  const auto sheet = made_sheet(map, options);
  if (!sheet) return fail(sheet.error().message);
  const auto page = flow_page(map.map, *sheet, format, {options.theme, options.labels}, options.width);
  return page ? deliver(options.output, *page) : fail(page.error().message);
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  std::vector<std::string> themes_known;
  for (const Theme& one : themes()) themes_known.emplace_back(one.name);
  const auto names = flow::columns_by_names();
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_option(app, "--thread", options->thread, "the thread, where the map has several").value_name("ID");
  add_option(app, "--columns", options->columns, "what makes a column; speech where there are speeches, else level")
      .one_of(std::vector<std::string>(names.begin(), names.end()));
  const Option side =
      add_option(app, "--side", options->side, "only what this side dropped, with what it answers").value_name("SIDE");
  add_option(app, "--group", options->group, "only the claims of this group of the map, with what they answer")
      .value_name("ID")
      .excludes(side);
  add_option(app, "--format", options->format, "how the sheet is written; else the ending of the output tells, or text")
      .one_of(flow_format_names());
  add_output_option(app, options->output);
  add_option(app, "--width", options->width, "of text, in characters").between(20U, 1000U).shows_default();
  add_flag(app, "--labels", options->labels, "the short labels of claims instead of their texts, for people");
  add_option(app, "--theme", options->theme, "of svg").one_of(themes_known).shows_default();
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command flow_command{
    .name = "flow",
    .summary = "write the flow sheet of a debate: answers beside what they answer, drops marked",
    .examples =
        "stancemap flow round.yaml                      # a column a speech, for a terminal\n"
        "stancemap flow round.yaml -o flow.html         # a page to print\n"
        "stancemap flow round.yaml -o flow.svg --labels # a picture, with short labels\n"
        "stancemap flow round.yaml --side negative      # only what the negative dropped\n"
        "stancemap flow round.yaml --group disadvantage # the sheet of one position\n"
        "stancemap flow forum.yaml --columns participant --format csv -o flow.csv",
    .declare = declare,
};

}  // namespace stancemap::cli
