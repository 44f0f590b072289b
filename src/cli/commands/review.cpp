#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "base/files.h"
#include "base/nearest.h"
#include "checks/reviews.h"
#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/edited_files.h"
#include "cli/log.h"
#include "cli/options.h"
#include "diagnostics/writer.h"
#include "formats/native/edit.h"
#include "reports/table.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::vector<std::string> ids;     // to list
  std::vector<std::string> accept;  // to accept
  bool accept_all = false, dry_run = false;
  std::string by, date;
  std::string format = "text";
  std::string output = "-";
  PolicyOptions policy;

  bool accepts() const { return accept_all || !accept.empty(); }
};

/// The entries of the ids, in map order; all entries without ids.
Result<std::vector<Node>> chosen(const ArgumentMap& map, const std::vector<std::string>& ids) {
  const std::vector<Node> all = reviewable_entries(map);
  if (ids.empty()) return all;
  std::unordered_map<std::string, std::size_t> by_name;
  for (std::size_t i = 0; i < all.size(); ++i) by_name.emplace(map.name(all[i]), i);
  std::vector<bool> wanted(all.size());
  for (const std::string& id : ids) {
    const auto at = by_name.find(id);
    if (at == by_name.end()) {
      std::vector<std::string_view> names;
      for (const auto& [name, index] : by_name) names.push_back(name);
      std::sort(names.begin(), names.end());
      const auto nearest = nearest_name(id, names);
      return failure(fmt::format("no claim, argument or relation `{}`{}", id,
                                 nearest ? fmt::format("; did you mean `{}`?", *nearest) : ""));
    }
    wanted[at->second] = true;
  }
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (wanted[i]) nodes.push_back(all[i]);
  }
  return nodes;
}

std::string_view kind_of(Node node) {
  return node.is_claim() ? "claim" : node.is_argument() ? "argument" : "relation";
}

std::string_view status_of(const ReviewState& state) {
  return state.review == nullptr ? "never reviewed" : state.is_suspect() ? "suspect" : "as reviewed";
}

/// Suspect ones first, then those that nobody has looked at, then the others, which show only when they were named.
Table listed(const ArgumentMap& map, std::vector<ReviewState> states, bool named) {
  const auto rank = [](const ReviewState& state) { return state.is_suspect() ? 0 : state.review == nullptr ? 1 : 2; };
  std::stable_sort(states.begin(), states.end(),
                   [&](const ReviewState& a, const ReviewState& b) { return rank(a) < rank(b); });
  Table table;
  table.title = "Reviews";
  table.columns = {{"entry"}, {"kind"}, {"status"}, {"reviewed"}, {"why"}};
  for (const ReviewState& state : states) {
    if (rank(state) == 2 && !named) continue;
    table.rows.push_back({map.name(state.node), std::string(kind_of(state.node)), std::string(status_of(state)),
                          state.review == nullptr ? "" : reviewer(*state.review), review_fault(map, state)});
  }
  return table;
}

native::NewValue review_value(const Options& options, const std::string& hash) {
  if (options.by.empty() && options.date.empty()) return hash;
  std::vector<native::NewField> fields{{"hash", {hash}}};
  if (!options.by.empty()) fields.push_back({"by", {options.by}});
  if (!options.date.empty()) fields.push_back({"date", {options.date}});
  return native::NewValue(std::move(fields));
}

/// Whether the entry already says what would be written.
bool is_written(const ReviewState& state, const Options& options) {
  if (state.review == nullptr || state.content_changed) return false;
  const bool same_by = options.by.empty() || state.review->by.text == options.by;
  return same_by && (options.date.empty() || state.review->date.text == options.date);
}

native::Entity entity_of(Node node) {
  return node.is_claim()      ? native::Entity::kClaim
         : node.is_argument() ? native::Entity::kArgument
                              : native::Entity::kRelation;
}

/// A text that changed is no thing to accept here: the review would be suspect all the same, and say what is not so.
bool is_acceptable(const ArgumentMap& map, const ReviewState& state) {
  if (state.changed_texts.empty()) return true;
  ReviewState texts = state;
  texts.content_changed = false;
  log_warning(fmt::format("{} is not accepted: {}; write the fingerprint of the new text (`sha256`) into the map first",
                          terminal_safe("`" + map.name(state.node) + "`"), terminal_safe(review_fault(map, texts))));
  return false;
}

int accept(const CheckedMap& checked, const std::vector<ReviewState>& states, const Options& options) {
  int status = kClean;
  FileEdits edits(checked.sources);
  std::vector<const ReviewState*> accepted;
  for (const ReviewState& state : states) {
    if (!is_acceptable(checked.map, state)) {
      status = kFindings;
      continue;
    }
    if (is_written(state, options)) continue;
    edits.add(native::set_in_entry(entity_of(state.node), entry_span(checked.map, state.node), "reviewed",
                                   review_value(options, state.hash)));
    accepted.push_back(&state);
  }
  const auto files = edits.run();
  if (!files) return fail(files.error().message);
  if (options.dry_run) return deliver(options.output, diff_of(checked.sources, *files), status);
  if (const auto done = write_files(*files); !done) return fail(done.error().message);
  std::string said;
  for (const ReviewState* state : accepted) {
    said += fmt::format("accepted {} `{}`: {}\n", kind_of(state->node), terminal_safe(checked.map.name(state->node)),
                        state->hash);
  }
  if (accepted.empty()) said = "nothing to accept\n";
  return deliver(options.output, said, status);
}

int run(const Options& options) {
  if (!options.accepts() && (!options.by.empty() || !options.date.empty() || options.dry_run))
    return fail("`--by`, `--date` and `--dry-run` go with `--accept` or `--accept-all`");
  const auto checked = checked_map(options.map, options.policy);
  if (!checked) return fail(checked.error().message);
  const CheckedMap& map = **checked;
  if (const auto fine = require_read(map); !fine) return fail(fine.error().message);
  if (options.accepts() && options.map == "-") return fail("standard input cannot be written; name a file");
  const auto nodes = chosen(map.map, options.accept.empty() ? options.ids : options.accept);
  if (!nodes) return fail(nodes.error().message);
  Reviews reviews(map.map, map.anchoring);
  std::vector<ReviewState> states;
  for (const Node node : *nodes) states.push_back(reviews.state(node));
  if (options.accepts()) return accept(map, states, options);
  const Table table = listed(map.map, std::move(states), !options.ids.empty());
  return deliver(options.output, table_writer(options.format)->write(table));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_option(app, "id", options->ids, "show these entries, also those that are as reviewed");
  const Option ids =
      add_option(app, "--accept", options->accept, "write that these entries were looked at as they are now")
          .separated_by_commas()
          .value_name("ID,...");
  add_flag(app, "--accept-all", options->accept_all, "write it for all entries, or for those that are named")
      .excludes(ids);
  add_option(app, "--by", options->by, "who looked at them").value_name("NAME");
  add_option(app, "--date", options->date, "when; no date is written without this").value_name("DATE");
  add_flag(app, "--dry-run", options->dry_run, "show what would change in the files, and change nothing");
  add_table_format_option(app, options->format);
  add_output_option(app, options->output);
  add_policy_options(app, options->policy);
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command review_command{
    .name = "review",
    .summary = "list entries that changed since they were reviewed, and accept them",
    .examples =
        "stancemap review debate.yaml                       # what is suspect, and what nobody looked at\n"
        "stancemap review debate.yaml --accept costs,jobs --by Ann --date 2024-05-13\n"
        "stancemap review debate.yaml --accept-all --dry-run",
    .declare = declare,
};

}  // namespace stancemap::cli
